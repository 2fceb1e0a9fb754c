"""Uploads, downloads, file ids, albums, and the limits on sizes."""

import io
import json
from typing import Any

import aiohttp
from PIL import Image

from tests.sandbox.conftest import Answer, Room

MEGABYTE = 1024 * 1024


def picture(size: tuple[int, int] = (640, 480)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, "PNG")
    return out.getvalue()


async def upload(room: Room, method: str, field: str, data: bytes, **params: Any) -> Answer:
    form = aiohttp.FormData()
    for key, value in params.items():
        form.add_field(key, str(value))
    form.add_field(field, data, filename="f.bin")
    return await room.api.send(method, data=form)


async def test_a_photo_comes_in_sizes_and_can_be_downloaded(room: Room) -> None:
    alice = await room.friend()
    await alice.sends_photo(picture(), caption="receipt")
    (update,) = await room.api.updates()
    sizes = update["message"]["photo"]
    assert update["message"]["caption"] == "receipt"
    assert (sizes[-1]["width"], sizes[-1]["height"]) == (640, 480)
    assert sizes[0]["width"] < sizes[-1]["width"]
    file = (await room.api("getFile", file_id=sizes[-1]["file_id"])).result
    url = f"{room.api.url}/file/bot{room.api.token}/{file['file_path']}"
    async with room.api.session.get(url) as answer:
        assert len(await answer.read()) == file["file_size"]


async def test_a_document_keeps_its_name_type_and_bytes(room: Room) -> None:
    alice = await room.friend()
    await alice.sends_document(b"%PDF-1.7 x", "receipt.pdf", "application/pdf")
    (update,) = await room.api.updates()
    document = update["message"]["document"]
    assert document["file_name"] == "receipt.pdf"
    assert document["mime_type"] == "application/pdf"
    file = (await room.api("getFile", file_id=document["file_id"])).result
    url = f"{room.api.url}/file/bot{room.api.token}/{file['file_path']}"
    async with room.api.session.get(url) as answer:
        assert await answer.read() == b"%PDF-1.7 x"


async def test_same_bytes_have_the_same_unique_id(room: Room) -> None:
    alice = await room.friend()
    for _ in range(2):
        await alice.sends_document(b"same", "a.pdf")
    one, two = [update["message"]["document"] for update in await room.api.updates()]
    assert one["file_unique_id"] == two["file_unique_id"]
    assert one["file_id"] != two["file_id"]


async def test_a_file_above_20_megabytes_cannot_be_fetched(room: Room) -> None:
    alice = await room.friend()
    await alice.sends_document(b"x" * (20 * MEGABYTE + 1), "big.pdf")
    (update,) = await room.api.updates()
    document = update["message"]["document"]
    answer = await room.api("getFile", file_id=document["file_id"])
    assert answer.refusal == (400, "Bad Request: file is too big")


async def test_a_wrong_file_id_is_refused(room: Room) -> None:
    alice = await room.friend()
    answer = await room.api("sendPhoto", chat_id=alice.id, photo="nonsense")
    text = "Bad Request: wrong file_id or the file is temporarily unavailable"
    assert answer.refusal == (400, text)
    assert (await room.api("getFile", file_id="x")).refusal == (400, "Bad Request: invalid file_id")


async def test_a_file_id_belongs_to_one_bot(room: Room) -> None:
    alice = await room.friend()
    await alice.sends_photo(picture())
    (update,) = await room.api.updates()
    file_id = update["message"]["photo"][-1]["file_id"]
    url = f"{room.api.url}/bot{room.api.bot + 500_000}:other/getFile"
    async with room.api.session.post(url, json={"file_id": file_id}) as answer:
        assert (await answer.json())["description"] == "Bad Request: invalid file_id"


async def test_a_request_without_its_photo_is_refused(room: Room) -> None:
    alice = await room.friend()
    answer = await room.api("sendPhoto", chat_id=alice.id)
    assert answer.refusal == (400, "Bad Request: there is no photo in the request")
    answer = await room.api("sendPhoto", chat_id=alice.id, photo="attach://nowhere")
    assert answer.refusal == (400, "Bad Request: there is no photo in the request")


async def test_what_is_no_picture_cannot_be_sent_as_one(room: Room) -> None:
    alice = await room.friend()
    answer = await upload(room, "sendPhoto", "photo", b"%PDF", chat_id=alice.id)
    assert answer.refusal == (400, "Bad Request: IMAGE_PROCESS_FAILED")


async def test_a_photo_above_10_megabytes_is_refused(room: Room) -> None:
    alice = await room.friend()
    data = picture() + b"\0" * (10 * MEGABYTE)
    answer = await upload(room, "sendPhoto", "photo", data, chat_id=alice.id)
    assert answer.refusal[0] == 400
    assert "file is too big" in answer.refusal[1]


async def test_a_document_above_50_megabytes_is_refused(room: Room) -> None:
    alice = await room.friend()
    data = bytes(50 * MEGABYTE + 1)
    answer = await upload(room, "sendDocument", "document", data, chat_id=alice.id)
    assert answer.refusal == (413, "Request Entity Too Large")


async def test_a_caption_has_at_most_1024_characters_after_parsing(room: Room) -> None:
    alice = await room.friend()
    where = {"chat_id": alice.id, "parse_mode": "HTML"}
    fits = f"<b>{'x' * 1024}</b>"
    assert (await upload(room, "sendDocument", "document", b"x", **where, caption=fits)).result
    long = "x" * 1025
    answer = await upload(room, "sendDocument", "document", b"x", **where, caption=long)
    assert answer.refusal == (400, "Bad Request: message caption is too long")


async def test_a_sent_file_can_be_sent_again_by_its_id(room: Room) -> None:
    alice = await room.friend()
    sent = (await upload(room, "sendPhoto", "photo", picture(), chat_id=alice.id)).result
    file_id = sent["photo"][-1]["file_id"]
    again = (await room.api("sendPhoto", chat_id=alice.id, photo=file_id)).result
    assert again["photo"][-1]["file_id"] == file_id
    wrong = await room.api("sendDocument", chat_id=alice.id, document=file_id)
    assert wrong.refusal[0] == 400


async def test_an_album_mixes_attachments_and_ids(room: Room) -> None:
    alice = await room.friend()
    sent = (await upload(room, "sendPhoto", "photo", picture(), chat_id=alice.id)).result
    media = [
        {"type": "photo", "media": "attach://one", "caption": "first"},
        {"type": "photo", "media": sent["photo"][-1]["file_id"]},
    ]
    album = await upload(
        room, "sendMediaGroup", "one", picture(), chat_id=alice.id, media=json.dumps(media)
    )
    assert len({message["media_group_id"] for message in album.result}) == 1
    assert album.result[0]["caption"] == "first"
    one = await room.api("sendMediaGroup", chat_id=alice.id, media=media[1:])
    assert one.refusal[0] == 400


async def test_a_caption_and_a_picture_can_be_edited(room: Room) -> None:
    alice = await room.friend()
    sent = (await upload(room, "sendPhoto", "photo", picture(), chat_id=alice.id)).result
    where = {"chat_id": alice.id, "message_id": sent["message_id"]}
    edited = (await room.api("editMessageCaption", **where, caption="new")).result
    assert edited["caption"] == "new"
    media = json.dumps({"type": "photo", "media": "attach://p", "caption": "other"})
    changed = await upload(room, "editMessageMedia", "p", picture((300, 300)), **where, media=media)
    assert changed.result["photo"][-1]["width"] == 300
    text = await room.api("editMessageText", **where, text="x")
    assert text.refusal == (400, "Bad Request: there is no text in the message to edit")


async def test_a_video_comes_in_an_album_and_goes_out_by_its_id_as_a_video_only(room: Room) -> None:
    alice = await room.friend()
    question = (await room.api("sendMessage", chat_id=alice.id, text="Show me")).result
    await alice.sends_video(b"film", "look", album="7", reply_to=question["message_id"])
    (update,) = await room.api.updates()
    message = update["message"]
    assert (message["caption"], message["media_group_id"]) == ("look", "7")
    assert message["reply_to_message"]["text"] == "Show me"
    film = message["video"]["file_id"]
    sent = (await room.api("sendVideo", chat_id=alice.id, video=film)).result
    assert sent["video"]["file_id"] == film
    refused = await room.api("sendPhoto", chat_id=alice.id, photo=film)
    assert refused.refusal == (400, "Bad Request: can't use file of type Video as Photo")
    await alice.sends_document(b"paper")
    paper = (await room.api.updates())[-1]["message"]["document"]["file_id"]
    refused = await room.api("sendVideo", chat_id=alice.id, video=paper)
    assert refused.refusal == (400, "Bad Request: can't use file of type Document as Video")


async def test_a_gif_comes_with_its_document(room: Room) -> None:
    alice = await room.friend()
    await alice.sends_animation(b"moving")
    (update,) = await room.api.updates()
    message = update["message"]
    assert message["animation"]["file_id"] == message["document"]["file_id"]
    again = await room.api(
        "sendDocument", chat_id=alice.id, document=message["document"]["file_id"]
    )
    assert again.result["animation"]["file_id"] == message["animation"]["file_id"]
