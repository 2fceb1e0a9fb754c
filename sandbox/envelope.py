"""The HTTP envelope of the Bot API: reading parameters in any of its forms, writing answers."""

from typing import Any
from urllib.parse import parse_qsl

import aiohttp
import orjson
from aiohttp import web

from sandbox.errors import ApiError
from sandbox.methods import Told
from sandbox.schema import Upload
from sandbox.wire import encoded

Params = dict[str, Any]
Files = dict[str, Upload]


async def read_request(request: web.Request) -> tuple[Params, Files]:
    """Query, url-encoded, JSON and multipart bodies, as the real server takes them."""
    params: Params = dict(request.query)
    if request.method != "POST" or not request.can_read_body:
        return params, {}
    body, files = await read_body(request.content_type, request)
    return params | body, files


async def read_body(
    content_type: str, source: web.Request | aiohttp.ClientResponse
) -> tuple[Params, Files]:
    if content_type == "multipart/form-data":
        if isinstance(source, web.Request):
            return await _read_multipart(await source.multipart())
        return await _read_multipart(aiohttp.MultipartReader.from_response(source))
    data = await source.read()
    if content_type == "application/json":
        return _read_json(data), {}
    if content_type == "application/x-www-form-urlencoded":
        return dict(parse_qsl(data.decode(), keep_blank_values=True)), {}
    return {}, {}


def _read_json(data: bytes) -> Params:
    if not data.strip():
        return {}
    try:
        parsed = orjson.loads(data)
    except orjson.JSONDecodeError:
        raise ApiError(400, "Bad Request: can't parse JSON object") from None
    if not isinstance(parsed, dict):
        raise ApiError(400, "Bad Request: can't parse JSON object")
    return {key: value for key, value in parsed.items() if value is not None}


async def _read_multipart(reader: Any) -> tuple[Params, Files]:
    params: Params = {}
    files: Files = {}
    async for part in reader:
        if part.name is None:
            continue
        data = bytes(await part.read(decode=False))
        if part.filename is None:
            params[part.name] = data.decode("utf-8", "replace")
        else:
            kind = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = Upload(part.filename, kind, data)
    return params, files


def success(result: Any) -> Params:
    if isinstance(result, Told):
        return {"ok": True, "result": result.result, "description": result.description}
    return {"ok": True, "result": result}


def failure(error: ApiError) -> Params:
    body: Params = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        body["parameters"] = error.parameters
    return body


def respond(status: int, body: Params | str) -> web.Response:
    """An answer of the Bot API, or a page of whatever stands in its place."""
    if isinstance(body, str):
        return web.Response(text=body, status=status, content_type="text/html")
    headers = {}
    retry_after = (body.get("parameters") or {}).get("retry_after")
    if status == 429 and retry_after is not None:
        headers["Retry-After"] = str(retry_after)
    return web.Response(
        body=encoded(body),
        status=status,
        headers=headers,
        content_type="application/json",
    )
