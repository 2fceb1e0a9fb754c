"""What an expert sends: a document as text, or a file of ids, bounded and refused in words."""

import pytest

from services.atoms.parts import MOST_PEOPLE
from services.audiences import AudienceWrong, parse
from services.audiences.audience import MOST_DEEP, MOST_WORDS
from services.audiences.reading import MOST_BYTES, read


@pytest.mark.parametrize(
    "content",
    [
        "7\n8\n8\n",
        "7, 8",
        "[7, 8]",
        "\ufefftelegram_id,first_name\n7,Ann\n8,Bob\n",
        "name;id\nAnn;7\nBob;8\n",
        '{"ids": {"list": ["7", 8]}}',
    ],
)
def test_a_list_of_ids_is_read_in_many_forms(content: str) -> None:
    assert parse(read(content.encode())).document == {"ids": {"list": [7, 8]}}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not_json"),
        (b"hello", "not_json"),
        (b"\xff\xfe", "not_json"),
        (b'{"member": {}', "not_json"),
        (b"[" * 5000, "not_json"),
        (b" " * (MOST_BYTES + 1), "too_large"),
        (b"1 " * (MOST_PEOPLE + 1), "too_many"),
        (b"[0]", "not_a_person"),
        (b"[true]", "not_a_person"),
        (b"[99999999999999999]", "not_a_person"),
        (b'{"and": 1}', "not_a_list"),
    ],
)
def test_what_is_no_list_and_no_document_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(AudienceWrong) as wrong:
        parse(read(content))
    assert wrong.value.why == why


def test_depth_and_size_are_bounded() -> None:
    deep: object = {"member": {}}
    for _ in range(MOST_DEEP):
        deep = {"not": deep}
    parse(deep)
    with pytest.raises(AudienceWrong) as wrong:
        parse({"not": deep})
    assert wrong.value.why == "too_deep"
    parse({"or": [{"member": {}}] * (MOST_WORDS - 1)})
    with pytest.raises(AudienceWrong) as wrong:
        parse({"or": [{"member": {}}] * MOST_WORDS})
    assert wrong.value.why == "too_large"
