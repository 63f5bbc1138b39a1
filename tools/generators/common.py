"""What the generators share: reading TOML, writing C++ string literals."""
import tomllib

LANGUAGES = ["en", "zh-CN", "zh-TW"]
ENUM = {"en": "en", "zh-CN": "zhCN", "zh-TW": "zhTW"}


def load(path):
    with open(path, "rb") as f:
        return tomllib.load(f)


def fail(path, message):
    raise SystemExit(f"{path}: {message}")


def literal(text: str) -> str:
    out = []
    for ch in text:
        if ch in '"\\':
            out.append("\\" + ch)
        elif ch == "\n":
            out.append("\\n")
        else:
            out.append(ch)
    return '"' + "".join(out) + '"'


def all_languages(path, key, entry):
    missing = [l for l in LANGUAGES if not isinstance(entry.get(l), str)]
    if missing:
        fail(path, f"{key}: no text in {', '.join(missing)}")
    return [entry[l] for l in LANGUAGES]
