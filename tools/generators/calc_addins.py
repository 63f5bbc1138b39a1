"""resources/functions/*.toml → CalcAddIns.xcu: what the Function Wizard shows."""
from xml.sax.saxutils import escape

from .catalogue import read
from .common import LANGUAGES

SERVICE = "org.clientele.Functions"
XCU = {"en": "en-US", "zh-CN": "zh-CN", "zh-TW": "zh-TW"}


def prop(name, entry, indent):
    values = "".join(f'<value xml:lang="{XCU[l]}">{escape(entry[l])}</value>' for l in LANGUAGES)
    return f'{indent}<prop oor:name="{name}">{values}</prop>\n'


def same(text):
    return {l: text for l in LANGUAGES}


def xcu_function(function):
    pad = "     "
    out = f'    <node oor:name="{function["method"]}" oor:op="replace">\n'
    out += prop("DisplayName", same(function["name"]), pad) + prop("Description", function["text"], pad)
    out += f'{pad}<prop oor:name="Category"><value>Add-In</value></prop>\n{pad}<node oor:name="Parameters">\n'
    for argument in function["argument"]:
        out += f'{pad} <node oor:name="{argument["idl"]}" oor:op="replace">\n'
        out += prop("DisplayName", argument["name"], pad + "  ")
        out += prop("Description", argument["text"], pad + "  ") + f"{pad} </node>\n"
    return out + f"{pad}</node>\n    </node>\n"


def xcu(groups):
    out = ('<?xml version="1.0" encoding="UTF-8"?>\n'
           '<oor:component-data xmlns:oor="http://openoffice.org/2001/registry" '
           'xmlns:xs="http://www.w3.org/2001/XMLSchema" oor:name="CalcAddIns" '
           'oor:package="org.openoffice.Office">\n <node oor:name="AddInInfo">\n'
           f'  <node oor:name="{SERVICE}" oor:op="replace">\n   <node oor:name="AddInFunctions">\n')
    out += "".join(xcu_function(f) for g in groups for f in g["function"])
    return out + "   </node>\n  </node>\n </node>\n</oor:component-data>\n"


def generate(inputs):
    return {"extension/CalcAddIns.xcu": xcu(read(inputs))}
