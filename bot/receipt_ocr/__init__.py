"""Reading the pictures of bank receipts: an extra, in a process of its own."""

from importlib.util import find_spec


def is_installed() -> bool:
    """Whether the libraries are there that reading needs."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))
