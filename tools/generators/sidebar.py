"""resources/sidebar.toml → Sidebar.xcu: the deck, its panels and what they are called."""
from xml.sax.saxutils import escape

from .common import LANGUAGES, all_languages, load
from .menu import HEAD, XCU

CONTEXT = "Calc, any, visible ;"


def prop(name, value, indent, extra=""):
    return f'{indent}<prop oor:name="{name}"><value{extra}>{escape(value)}</value></prop>\n'


def titled(entry, indent):
    values = "".join(f'<value xml:lang="{XCU[l]}">{escape(entry[l])}</value>' for l in LANGUAGES)
    return f'{indent}<prop oor:name="Title">{values}</prop>\n'


def common(entry, identity, order, indent):
    return (titled(entry, indent) + prop("Id", identity, indent)
            + prop("ContextList", CONTEXT, indent, ' oor:separator=";"') + prop("OrderIndex", str(order), indent))


def generate(inputs):
    data = load(inputs[0])
    for entry in [data["deck"], *data["panel"]]:
        all_languages(inputs[0], entry.get("name", "deck"), entry)
    icons = "vnd.sun.star.extension://org.clientele.extension/icons/"
    out = HEAD.format("Sidebar", "org.openoffice.Office.UI") + ' <node oor:name="Content">\n  <node oor:name="DeckList">\n'
    out += ('   <node oor:name="ClienteleDeck" oor:op="replace">\n' + common(data["deck"], "ClienteleDeck", 900, "    ")
            + prop("IconURL", icons + "deck.svg", "    ") + prop("HighContrastIconURL", icons + "deck_dark.svg", "    ")
            + "   </node>\n  </node>\n  <node oor:name=\"PanelList\">\n")
    for number, panel in enumerate(data["panel"], 1):
        identity = "Clientele" + panel["name"].capitalize() + "Panel"
        out += (f'   <node oor:name="{identity}" oor:op="replace">\n' + common(panel, identity, number * 100, "    ")
                + prop("DeckId", "ClienteleDeck", "    ")
                + prop("ImplementationURL",
                       "private:resource/toolpanel/ClientelePanelFactory/" + panel["name"], "    ")
                + "   </node>\n")
    return {"extension/Sidebar.xcu": out + "  </node>\n </node>\n</oor:component-data>\n"}
