"""read_calendar.py FILE: what python3-icalendar reads in a calendar, a line per property, the texts as Python has them."""
import sys

import icalendar


def lines(component, path):
    yield f"{path}{component.name}"
    for name, value in component.property_items(recursive=False):
        if name in ("BEGIN", "END"):
            continue
        if isinstance(value, icalendar.prop.vCategory):
            value = [str(c) for c in value.cats]
        yield f"{path}  {name} {getattr(value, 'dt', getattr(value, 'td', value))!s}".replace("\n", "⏎")
    if component.errors:
        yield f"{path}  errors {component.errors}"
    for inner in component.subcomponents:
        yield from lines(inner, path + "  ")


with open(sys.argv[1], "rb") as file:
    try:
        print("\n".join(lines(icalendar.Calendar.from_ical(file.read()), "")))
    except ValueError as e:
        print(f"cannot read: {e}")
