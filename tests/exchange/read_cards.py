"""read_cards.py FILE: what python3-vobject reads in the cards of a file, a line per property, the texts as Python has them."""
import sys

import vobject


def lines(card):
    yield "VCARD"
    for child in card.getChildren():
        parameters = "".join(f" {k}={','.join(v)}" for k, v in sorted(child.params.items()))
        yield f"  {child.name}{parameters} {child.value!s}".replace("\n", "⏎")


with open(sys.argv[1], encoding="utf-8", newline="") as file:
    try:
        for component in vobject.readComponents(file.read()):
            print("\n".join(lines(component)))
    except vobject.base.ParseError as e:
        print(f"cannot read: {e}")
