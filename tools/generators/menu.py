"""resources/menu.toml → Addons.xcu (menu and toolbar) and CalcWindowState.xcu (the toolbar docked, named),
Accelerators.xcu (the keys)."""
from xml.sax.saxutils import escape

from .common import LANGUAGES, load

XCU = {"en": "en-US", "zh-CN": "zh-CN", "zh-TW": "zh-TW"}
CALC = "com.sun.star.sheet.SpreadsheetDocument"
HEAD = ('<?xml version="1.0" encoding="UTF-8"?>\n<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="{}" oor:package="{}">\n')


def title(entry, indent, strip=False):
    def text(language):
        words = entry[language]
        if strip:  # a toolbar has no access keys: "(~T)" and "~" go, and so does the ellipsis
            start = words.find("(~")
            words = (words[:start] + words[start + 4:] if start >= 0 else words).replace("~", "").rstrip("…")
        return words
    values = "".join(f'<value xml:lang="{XCU[l]}">{escape(text(l))}</value>' for l in LANGUAGES)
    return f'{indent}<prop oor:name="Title" oor:type="xs:string">{values}</prop>\n'


def prop(name, value, indent):
    return f'{indent}<prop oor:name="{name}" oor:type="xs:string"><value>{escape(value)}</value></prop>\n'


def entry_node(name, item, indent, strip):
    return (f'{indent}<node oor:name="{name}" oor:op="replace">\n'
            + prop("Context", CALC, indent + " ")
            + prop("URL", "org.clientele:" + item["command"], indent + " ")
            + title(item, indent + " ", strip)
            + prop("Target", "_self", indent + " ")
            + f"{indent}</node>\n")


def images(items):
    out = "  <node oor:name=\"Images\">\n"
    for item in items:
        base = f'%origin%/icons/{item["command"]}'
        out += (f'   <node oor:name="org.clientele.image.{item["command"]}" oor:op="replace">\n'
                + prop("URL", "org.clientele:" + item["command"], "    ")
                + '    <node oor:name="UserDefinedImages">\n'
                + prop("ImageSmallURL", base + "_16.png", "     ")
                + prop("ImageBigURL", base + "_26.png", "     ")
                + "    </node>\n   </node>\n")
    return out + "  </node>\n"


def addons(data):
    items = data["item"]
    out = HEAD.format("Addons", "org.openoffice.Office") + " <node oor:name=\"AddonUI\">\n"
    out += '  <node oor:name="OfficeMenuBar">\n   <node oor:name="org.clientele.menu" oor:op="replace">\n'
    out += prop("Context", CALC, "    ") + title(data["menu"], "    ") + '    <node oor:name="Submenu">\n'
    number, group = 0, items[0]["group"]
    for item in items:
        if item["group"] != group:
            number, group = number + 1, item["group"]
            out += (f'     <node oor:name="m{number:02}" oor:op="replace">\n'
                    + prop("URL", "private:separator", "      ") + "     </node>\n")
        number += 1
        out += entry_node(f"m{number:02}", item, "     ", False)
    out += "    </node>\n   </node>\n  </node>\n"
    tools = [i for i in items if i["toolbar"]]
    out += '  <node oor:name="OfficeToolBar">\n   <node oor:name="org.clientele.toolbar" oor:op="replace">\n'
    out += title(data["menu"], "    ", True)
    out += "".join(entry_node(f"t{n:02}", item, "    ", True) for n, item in enumerate(tools, 1))
    out += "   </node>\n  </node>\n" + images(tools) + " </node>\n</oor:component-data>\n"
    return out


def window_state(data):
    out = HEAD.format("CalcWindowState", "org.openoffice.Office.UI")
    out += ' <node oor:name="UIElements">\n  <node oor:name="States">\n'
    out += '   <node oor:name="private:resource/toolbar/addon_org.clientele.toolbar" oor:op="replace">\n'
    names = "".join(f'<value xml:lang="{XCU[l]}">{escape(plain(data["menu"][l]))}</value>' for l in LANGUAGES)
    out += f'    <prop oor:name="UIName" oor:type="xs:string">{names}</prop>\n'
    for name, kind, value in [("Docked", "xs:boolean", "true"), ("DockingArea", "xs:int", "0"),
                              ("DockPos", "xs:string", "0,2"), ("Visible", "xs:boolean", "true")]:
        out += f'    <prop oor:name="{name}" oor:type="{kind}"><value>{value}</value></prop>\n'
    return out + "   </node>\n  </node>\n </node>\n</oor:component-data>\n"


def accelerators(data):
    out = HEAD.format("Accelerators", "org.openoffice.Office")
    out += f' <node oor:name="PrimaryKeys">\n  <node oor:name="Modules">\n   <node oor:name="{CALC}">\n'
    for item in data["item"]:
        if "shortcut" in item:
            out += (f'    <node oor:name="{item["shortcut"]}" oor:op="replace">\n'
                    f'     <prop oor:name="Command"><value xml:lang="en-US">org.clientele:{item["command"]}</value></prop>\n'
                    "    </node>\n")
    return out + "   </node>\n  </node>\n </node>\n</oor:component-data>\n"


def plain(words):
    start = words.find("(~")
    return (words[:start] if start >= 0 else words).replace("~", "")


def generate(inputs):
    data = load(inputs[0])
    return {"extension/Addons.xcu": addons(data), "extension/CalcWindowState.xcu": window_state(data),
            "extension/Accelerators.xcu": accelerators(data)}
