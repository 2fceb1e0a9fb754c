"""Checks a request against the Bot API 10.3 schema: types, required fields, stated limits."""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parent / "data" / "botapi-10.3.json").read_text(encoding="utf-8")
)
METHODS: dict[str, Any] = SCHEMA["methods"]
TYPES: dict[str, Any] = SCHEMA["types"]
UNIONS: dict[str, list[str]] = SCHEMA["unions"]
# Rich text may be a plain string or a list as well as one of the union's objects.
FREE_FORM = {"RichText", "InputRichBlock"}
# The real server moves these into their range and goes on.
CLAMPED = {"limit", "timeout", "max_connections", "member_limit", "cache_time"}
ABSENT = object()


@dataclass
class Upload:
    """A file that came in the request itself."""

    name: str
    mime_type: str
    data: bytes


@dataclass
class Violation:
    path: str
    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.path}: {self.text}"


@dataclass
class Checked:
    """`params` holds what could be read, in real types; `violations` everything that was wrong."""

    params: dict[str, Any] = field(default_factory=dict)
    violations: list[Violation] = field(default_factory=list)


@cache
def canonical_names() -> dict[str, str]:
    """Method names are case-insensitive."""
    return {name.lower(): name for name in METHODS}


def check(method: str, raw: dict[str, Any], files: dict[str, Upload]) -> Checked:
    """Read a request's parameters as the schema says, noting each departure from it."""
    result = Checked()
    known = METHODS[method]["params"]
    for name, value in raw.items():
        if name not in known:
            result.violations.append(Violation(name, "unknown", "unknown parameter"))
            continue
        reader = Reader(result.violations, files)
        read = reader.read(name, known[name], value)
        if read is not ABSENT:
            result.params[name] = read
    direct = {key: upload for key, upload in files.items() if key in known and key not in raw}
    result.params |= direct
    for name, spec in known.items():
        if spec["required"] and name not in result.params and name not in raw:
            result.violations.append(Violation(name, "required", "required parameter is missing"))
    return result


class Reader:
    """Reads one value; strings from forms become numbers, booleans and objects on the way."""

    def __init__(self, violations: list[Violation], files: dict[str, Upload]) -> None:
        self.violations = violations
        self.files = files

    def note(self, path: str, rule: str, text: str) -> None:
        self.violations.append(Violation(path, rule, text))

    def read(self, path: str, spec: dict[str, Any], value: Any) -> Any:
        kind = spec["type"]
        if isinstance(kind, dict) or kind not in ("str", "int", "float", "bool", "true"):
            value = self._read_complex(path, kind, value)
        else:
            value = getattr(self, f"_read_{kind}")(path, value)
        if value is not ABSENT:
            value = self._limits(path, spec, value)
        return value

    def _read_str(self, path: str, value: Any) -> Any:
        if not isinstance(value, str):
            self.note(path, "type", "must be a string")
            return json.dumps(value)
        return value

    def _read_int(self, path: str, value: Any) -> Any:
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if isinstance(value, str) and re.fullmatch(r"-?\d{1,19}", value.strip()):
            return int(value)
        self.note(path, "type", "must be an integer")
        return ABSENT

    def _read_float(self, path: str, value: Any) -> Any:
        try:
            return float(value)
        except (TypeError, ValueError):
            self.note(path, "type", "must be a number")
            return ABSENT

    def _read_bool(self, path: str, value: Any) -> bool:
        if isinstance(value, bool):
            return value
        word = str(value).lower()
        if word not in ("true", "false", "yes", "no", "1", "0"):
            self.note(path, "type", "must be a boolean")
        return word in ("true", "yes", "1")

    _read_true = _read_bool

    def _read_complex(self, path: str, kind: Any, value: Any) -> Any:
        if isinstance(kind, dict) and "anyOf" in kind:
            return self._read_any(path, kind["anyOf"], value)
        if kind == "InputFile":
            return self._read_file(path, value)
        if isinstance(value, str) and (isinstance(kind, dict) or kind not in FREE_FORM):
            try:
                value = json.loads(value)
            except ValueError:
                self.note(path, "json", "is not JSON")
                return ABSENT
        if isinstance(kind, dict):
            return self._read_array(path, kind["array"], value)
        return self._read_object(path, kind, value)

    def _read_file(self, path: str, value: Any) -> Any:
        if isinstance(value, Upload):
            return value
        self.note(path, "type", "must be an uploaded file")
        return ABSENT

    def _read_any(self, path: str, kinds: list[Any], value: Any) -> Any:
        if kinds == ["int", "str"]:
            return self._read_int_or_str(path, value)
        if "InputFile" in kinds:
            return value if isinstance(value, Upload) else self._read_str(path, value)
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                self.note(path, "json", "is not JSON")
                return ABSENT
        if isinstance(value, dict):
            return self._read_object(path, choose(kinds, value), value)
        self.note(path, "type", "must be an object")
        return ABSENT

    def _read_int_or_str(self, path: str, value: Any) -> Any:
        if isinstance(value, str) and re.fullmatch(r"-?\d{1,19}", value.strip()):
            return int(value)
        if isinstance(value, int | str) and not isinstance(value, bool):
            return value
        self.note(path, "type", "must be an integer or a string")
        return ABSENT

    def _read_array(self, path: str, kind: Any, value: Any) -> Any:
        if not isinstance(value, list):
            self.note(path, "type", "must be an array")
            return ABSENT
        spec = {"type": kind, "required": True}
        read = [self.read(f"{path}[{i}]", spec, item) for i, item in enumerate(value)]
        return [item for item in read if item is not ABSENT]

    def _read_object(self, path: str, kind: str, value: Any) -> Any:
        if kind in FREE_FORM and isinstance(value, str | list):
            return value
        if not isinstance(value, dict):
            self.note(path, "type", f"must be an object {kind}")
            return ABSENT
        if kind in UNIONS:
            kind = choose(UNIONS[kind], value)
        if kind not in TYPES:
            return value
        fields = TYPES[kind]["fields"]
        result: dict[str, Any] = {}
        for name, item in value.items():
            if name not in fields:
                self.note(f"{path}.{name}", "unknown", f"unknown field of {kind}")
            elif item is not None:
                read = self.read(f"{path}.{name}", fields[name], item)
                if read is not ABSENT:
                    result[name] = read
        for name, spec in fields.items():
            if spec["required"] and value.get(name) is None:
                self.note(f"{path}.{name}", "required", f"required field of {kind} is missing")
        return result

    def _limits(self, path: str, spec: dict[str, Any], value: Any) -> Any:
        if isinstance(value, str) and not spec.get("after_entities"):
            self._text_limits(path, spec, value)
        if isinstance(value, list):
            self._bounds(path, "items", len(value), spec.get("min_items"), spec.get("max_items"))
        if isinstance(value, int) and not isinstance(value, bool):
            if "enum_int" in spec and value not in spec["enum_int"]:
                self.note(path, "enum", f"must be one of {spec['enum_int']}")
            low, high = spec.get("min"), spec.get("max")
            self._bounds(path, "range", value, low, high)
            if path in CLAMPED:
                value = max(value, low) if low is not None else value
                value = min(value, high) if high is not None else value
        return value

    def _text_limits(self, path: str, spec: dict[str, Any], value: str) -> None:
        self._bounds(path, "length", len(value), spec.get("min_len"), spec.get("max_len"))
        size = len(value.encode("utf-8", "surrogatepass"))
        self._bounds(path, "bytes", size, spec.get("min_bytes"), spec.get("max_bytes"))
        if "enum" in spec and value not in spec["enum"]:
            self.note(path, "enum", f"must be one of {', '.join(spec['enum'])}")
        if "const" in spec and value != spec["const"]:
            self.note(path, "enum", f"must be {spec['const']}")
        if "pattern" in spec and not re.fullmatch(spec["pattern"].strip("^$"), value):
            self.note(path, "pattern", f"must match {spec['pattern']}")

    def _bounds(self, path: str, rule: str, size: int, low: int | None, high: int | None) -> None:
        if low is not None and size < low:
            self.note(path, rule, f"{rule} {size} is below {low}")
        if high is not None and size > high:
            self.note(path, rule, f"{rule} {size} is above {high}")


def choose(kinds: list[str], value: dict[str, Any]) -> str:
    """Pick the member of a union: by its constant `type`, else by the fields it has."""
    for kind in kinds:
        spec = TYPES.get(kind, {}).get("fields", {}).get("type")
        if spec and spec.get("const") is not None and spec["const"] == value.get("type"):
            return kind
    candidates = [k for k in kinds if k in TYPES]
    return max(candidates, key=lambda k: len(set(TYPES[k]["fields"]) & set(value)))
