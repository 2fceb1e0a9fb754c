"""Why a file was not taken."""


class CatalogueRefused(Exception):
    """The text is made for operators: one line, or a line for each mistake."""
