"""Files: uploads, file ids, getFile and the download with its 20 MB rule."""

import hashlib
import io
import mimetypes
import secrets
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from aiohttp import web
from PIL import Image, UnidentifiedImageError

from sandbox.errors import ApiError, bad_request
from sandbox.methods import Call, method
from sandbox.model import Bot, File, Json
from sandbox.schema import Upload
from sandbox.world import WORLD, World

MEGABYTE = 1024 * 1024
MOST_DOWNLOAD = 20 * MEGABYTE
MOST_UPLOAD = 50 * MEGABYTE
MOST_PHOTO = 10 * MEGABYTE
THUMB = 90
EDGES = (THUMB, 320, 800, 1280)
FOLDERS = {"photo": "photos", "document": "documents", "video": "videos", "animation": "animations"}
#: What a message holds one file of.
_SINGLE = ("document", "video", "voice", "video_note")


def store(world: World, bot: Bot | None, kind: str, upload: Upload) -> File:
    """Keep a file; the same bytes have the same unique id, as with Telegram."""
    digest = hashlib.sha256(upload.data).hexdigest()
    serial = world.serial()
    suffix = _suffix(upload) if kind != "photo" else ".jpg"
    file = File(
        id=f"{kind[:3].upper()}{secrets.token_urlsafe(32)}",
        unique_id=f"AQ{digest[:14]}",
        path=f"{FOLDERS.get(kind, 'files')}/file_{serial}{suffix}",
        size=len(upload.data),
        kind=kind,
        name=upload.name,
        mime_type=upload.mime_type,
    )
    if bot is not None:
        file.bots.append(bot.id)
    world.state.files[file.id] = file
    world.blobs[file.id] = upload.data
    return file


def _suffix(upload: Upload) -> str:
    _, dot, ending = upload.name.rpartition(".")
    if dot and ending.isalnum():
        return f".{ending.lower()}"
    return mimetypes.guess_extension(upload.mime_type) or ""


def store_photo(world: World, bot: Bot | None, upload: Upload) -> list[Json]:
    """A photo is re-coded to JPEG and kept in sizes, so its name and exact bytes are lost."""
    sizes: list[Json] = []
    for content, width, height in _in_sizes(upload.data):
        file = store(world, bot, "photo", Upload("photo.jpg", "image/jpeg", content))
        file.width, file.height = width, height
        sizes.append(photo_size(file))
    return sizes


@lru_cache(maxsize=16)
def _in_sizes(data: bytes) -> tuple[tuple[bytes, int, int], ...]:
    """The sizes from the smallest on, each made of the next; the same photo comes again."""
    try:
        with Image.open(io.BytesIO(data)) as opened:
            image = opened.convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    if image.width + image.height > 10_000 or max(image.size) > 20 * min(image.size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    longest = max(image.size)
    made = []
    for smaller, edge in reversed(list(pairwise((0, *EDGES)))):
        if smaller < longest:
            image.thumbnail((edge, edge))
            out = io.BytesIO()
            image.save(out, "JPEG", quality=87)
            made.append((out.getvalue(), *image.size))
    return tuple(reversed(made))


def photo_size(file: File) -> Json:
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "width": file.width,
        "height": file.height,
        "file_size": file.size,
    }


def document_json(file: File) -> Json:
    result: Json = {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
    }
    if file.name:
        result["file_name"] = file.name
    if file.mime_type:
        result["mime_type"] = file.mime_type
    return result


def known_file(world: World, bot: Bot, file_id: str) -> File:
    """A file by its id, which only bots that have seen it may use."""
    file = world.state.files.get(file_id)
    if file is None or bot.id not in file.bots:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    return file


def attached(call: Call, value: Any, missing: str) -> Upload | str:
    """An upload of this request, direct or by attach://, or the id of a file kept before."""
    if isinstance(value, Upload):
        return value
    if isinstance(value, str) and value.startswith("attach://"):
        upload = call.files.get(value.removeprefix("attach://"))
        if upload is None:
            raise bad_request(missing)
        return upload
    if not value:
        raise bad_request(missing)
    if value.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    return str(value)


def take_photo(call: Call, value: Any) -> list[Json]:
    source = attached(call, value, "there is no photo in the request")
    if isinstance(source, Upload):
        if not source.data:
            raise bad_request("file must be non-empty")
        if len(source.data) > MOST_PHOTO:
            raise bad_request(f"file is too big: {len(source.data)} bytes")
        return store_photo(call.world, call.bot, source)
    file = known_file(call.world, call.bot, source)
    if file.kind != "photo":
        kind = file.kind.capitalize()
        raise bad_request(f"can't use file of type {kind} as Photo")
    return [photo_size(file)]


def take_document(call: Call, value: Any, kind: str = "document") -> File:
    source = attached(call, value, f"there is no {kind} in the request")
    if isinstance(source, Upload):
        if not source.data:
            raise bad_request("file must be non-empty")
        if len(source.data) > MOST_UPLOAD:
            raise ApiError(413, "Request Entity Too Large")
        return store(call.world, call.bot, kind, source)
    return known_file(call.world, call.bot, source)


def video_json(file: File) -> Json:
    """A Video; the sandbox looks into no film, so its measures are made up."""
    return document_json(file) | {"width": 640, "height": 360, "duration": 1}


def take_video(call: Call, value: Any) -> File:
    file = take_document(call, value, "video")
    if file.kind != "video":
        raise bad_request(f"can't use file of type {file.kind.capitalize()} as Video")
    return file


def take_animation(call: Call, value: Any) -> File:
    """A GIF, or a film without a sound, which becomes one."""
    file = take_document(call, value, "animation")
    if file.kind not in ("animation", "video"):
        raise bad_request(f"can't use file of type {file.kind.capitalize()} as Animation")
    return file


def take_spoken(call: Call, value: Any, kind: str) -> File:
    """A voice message or a video note; one's file is never sent as the other."""
    file = take_document(call, value, kind)
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.capitalize()} as {kind}")
    return file


def spoken_json(file: File) -> Json:
    """A Voice or a VideoNote, of which nobody asks more than how long it is."""
    return document_json(file) | {"duration": 1} | ({"length": 240} if _is_round(file) else {})


def _is_round(file: File) -> bool:
    return file.kind == "video_note"


def show_to(world: World, bot: Bot, body: Json) -> None:
    """Let a bot use the ids of the files in a message that it receives."""
    entries = [*body.get("photo", []), *(body.get(kind) for kind in _SINGLE)]
    for entry in entries:
        # What a phone made up (sandbox/phone.py) is a file that nobody has.
        file = world.state.files.get(entry["file_id"]) if entry else None
        if file is not None and bot.id not in file.bots:
            file.bots.append(bot.id)


@method("getFile")
def get_file(call: Call) -> Json:
    file_id = call.get("file_id", "")
    if not file_id:
        raise bad_request("file_id not specified")
    file = call.world.state.files.get(file_id)
    if file is None or call.bot.id not in file.bots:
        raise bad_request("invalid file_id")
    local = call.world.settings.local_files
    if file.size > MOST_DOWNLOAD and not local:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": _kept_here(call.world, call.bot, file) if local else file.path,
    }


def _kept_here(world: World, bot: Bot, file: File) -> str:
    """The file on the disk, below a directory of the bot as the real server has it."""
    path = Path(world.local_files.name) / str(bot.id) / file.path
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(world.blobs[file.id])
    return str(path)


async def download(request: web.Request) -> web.Response:
    """HTTP entry: /file/bot<token>/<path>."""
    world: World = request.app[WORLD]
    try:
        bot = world.bot_by_token(request.match_info["token"])
    except ApiError as error:
        return web.json_response(
            {"ok": False, "error_code": error.code, "description": error.description},
            status=error.code,
        )
    path = request.match_info["path"]
    if world.settings.local_files:
        return _not_here()
    for file in world.state.files.values():
        if file.path == path and bot.id in file.bots and file.size <= MOST_DOWNLOAD:
            return web.Response(body=world.blobs[file.id], content_type="application/octet-stream")
    return _not_here()


def _not_here() -> web.Response:
    return web.json_response(
        {"ok": False, "error_code": 404, "description": "Not Found"}, status=404
    )
