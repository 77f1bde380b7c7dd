"""Carries requests from the server (ASGI) to the application (WSGI), so that nobody who is slow holds anything.

Bodies of requests are read, and bodies of responses sent, without a thread: a client that sends or reads slowly costs
a coroutine and, for a large answer, a file. Only making a response takes a thread; a response that was made before is
sent without one. When an answer fails on its way the connection is broken, so that nobody takes a part for the whole.
"""

from __future__ import annotations

import asyncio
import contextlib
import io
import sys
import time
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import unquote_to_bytes

from simpul.query.errors import QueryError
from simpul.web import conditional, refusal
from simpul.web.body import AnswerBody
from simpul.web.cache import Kept
from simpul.web.record import KEEP, KEY, RUNNING, AccessLog, Record
from simpul.web.refusal import Headers, Refusal
from simpul.web.site import Site

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

MOST_TARGET = 65_000
"""Longest path and query of a request, in bytes; the server's parser takes 65,534."""
MOST_HEADERS = 64 << 10
"""Largest header of a request beside that, in bytes."""
BODY_SECONDS = 20.0
"""Longest time in which the body of a request must come."""
STALL_SECONDS = 60.0
"""Longest time in which a client must take a piece of a response."""
WATCH_AFTER = 0.2
"""Seconds after which it is watched whether the client is still there."""
PIECE = 1 << 16
_KEY_HEADERS = (b"accept", b"accept-encoding", b"accept-language", b"host", b"content-type", b"origin")
_KEPT_FIELDS = ("part", "query", "form", "rows", "cut", "release")
"""What the access log says of the query that made a kept response."""
_FORWARDED = (b"x-forwarded-host", b"x-forwarded-proto", b"x-forwarded-prefix")


class DeliberateBreakError(ConnectionAbortedError):
    """Raised to the server to break a connection on purpose: what was sent of the response is not the whole."""


class Bridge:
    """An ASGI application around a WSGI application.

    Args:
        application: the WSGI application.
        site: what it serves.
        log: access log; None for none.
    """

    def __init__(self, application: Callable[..., Iterable[bytes]], site: Site, log: AccessLog | None) -> None:
        self._application = application
        self._site = site
        self._log = log
        settings = site.settings
        pool = site.engine.pool.limits
        self._threads = settings.threads + pool.workers + pool.queue
        self._executor = ThreadPoolExecutor(self._threads, "simpul-request")
        self._in_hand = 0
        self._most_body = settings.request_bytes << 10
        self._prefix = settings.path_prefix
        self._key_headers = _KEY_HEADERS + (_FORWARDED if settings.proxies else ())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or follow the life of the server."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "http":
            record: Record = {"method": scope["method"], "path": scope["path"]}
            begun = time.perf_counter()
            try:
                await self._answer(scope, receive, _Sender(send, record))
            finally:
                self._note(record, time.perf_counter() - begun)

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await send({"type": "lifespan.startup.complete"})
            else:
                await asyncio.to_thread(self._site.close)
                await send({"type": "lifespan.shutdown.complete"})
                return

    def _note(self, record: Record, seconds: float) -> None:
        status = int(record.get("status", 0))
        record["seconds"] = round(seconds, 6)
        record.setdefault("outcome", "ok" if 0 < status < 400 else "failed")
        part = str(record.setdefault("part", "server"))
        metrics = self._site.metrics
        metrics.requests.labels(part, str(status)).inc()
        metrics.seconds.labels(part).observe(seconds)
        if "query" in record:
            metrics.queries.labels(record.get("form", "none"), record["outcome"]).inc()
        if self._log:
            self._log.write(record)

    async def _answer(self, scope: Scope, receive: Receive, sender: _Sender) -> None:
        headers = dict(scope["headers"])
        try:
            self._check(scope)
            body = await self._read(scope, headers, receive)
            key = self._key(scope, headers, body)
            kept = self._site.cache.get(self._site.engine.release, key) if scope["method"] != "OPTIONS" else None
            if not kept and self._in_hand >= 4 * self._threads:
                raise refusal.too_many()
        except Refusal as refused:
            sender.record["outcome"] = "refused"
            accept = headers.get(b"accept", b"").decode("latin-1")
            await sender.whole(refused.status, *refused.response(self._prefix, accept))
            return
        if kept:
            sender.record.update(kept.record)
            sender.record["kept"] = True
            await sender.kept(kept, headers.get(b"if-none-match", b"").decode("latin-1"), scope["method"] == "HEAD")
            return
        self._in_hand += 1
        try:
            await self._make(scope, body, key, receive, sender)
        finally:
            self._in_hand -= 1

    def _check(self, scope: Scope) -> None:
        if len(scope.get("raw_path", b"")) + len(scope["query_string"]) > MOST_TARGET:
            raise refusal.address_too_long()
        if sum(len(name) + len(value) for name, value in scope["headers"]) > MOST_HEADERS:
            raise refusal.header_too_large()

    async def _read(self, scope: Scope, headers: dict[bytes, bytes], receive: Receive) -> bytes:
        """The body of a request, within its limits of size and time."""
        if scope["method"] in ("GET", "HEAD", "OPTIONS") and b"transfer-encoding" not in headers:
            return b""
        length = headers.get(b"content-length", b"0")
        if length.isdigit() and int(length) > self._most_body:
            raise refusal.body_too_large(self._most_body)
        body = bytearray()
        try:
            async with asyncio.timeout(BODY_SECONDS):
                while True:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        raise refusal.body_broken()
                    body += message.get("body", b"")
                    if len(body) > self._most_body:
                        raise refusal.body_too_large(self._most_body)
                    if not message.get("more_body"):
                        return bytes(body)
        except TimeoutError:
            raise refusal.body_too_slow(BODY_SECONDS) from None

    def _key(self, scope: Scope, headers: dict[bytes, bytes], body: bytes) -> tuple[str, ...]:
        """What two requests have in common that get the same response."""
        method = "POST" if scope["method"] == "POST" else "GET"
        parts = [scope.get("raw_path") or scope["path"].encode(), scope["query_string"], body]
        parts += [headers.get(name, b"") for name in self._key_headers]
        return (method, *(part.decode("latin-1") for part in parts))

    async def _make(
        self,
        scope: Scope,
        body: bytes,
        key: tuple[str, ...],
        receive: Receive,
        sender: _Sender,
    ) -> None:
        environ = _environ(scope, body)
        environ[KEY] = sender.record
        running: list[Any] = []
        environ[RUNNING] = running
        loop = asyncio.get_running_loop()
        made = loop.run_in_executor(self._executor, _call, self._application, environ)
        watcher: asyncio.Task[None] | None = None
        done, _ = await asyncio.wait([made], timeout=WATCH_AFTER)
        if not done:
            watcher = asyncio.create_task(_watch(receive, running))
        try:
            status, response_headers, content = await made
            sender.record["status"] = status
            if isinstance(content, bytes):
                if status == 200 and environ.get(KEEP) == self._site.engine.release and scope["method"] != "HEAD":
                    self._keep(key, status, response_headers, content, sender.record)
                await sender.whole(status, response_headers, content)
            else:
                watcher = watcher or asyncio.create_task(_watch(receive, running))
                if isinstance(content, AnswerBody):
                    await self._stream_answer(status, response_headers, content, sender, watcher)
                else:
                    await self._stream(status, response_headers, content, sender, watcher)
        finally:
            if watcher:
                watcher.cancel()

    def _keep(self, key: tuple[str, ...], status: int, headers: Headers, content: bytes, record: Record) -> None:
        etag = next((value.decode("latin-1") for name, value in headers if name == b"etag"), "")
        noted = tuple((name, record[name]) for name in _KEPT_FIELDS if name in record)
        self._site.cache.put(str(self._site.engine.release), key, Kept(status, tuple(headers), content, etag, noted))

    async def _stream_answer(
        self, status: int, headers: Headers, body: AnswerBody, sender: _Sender, watcher: asyncio.Task[None]
    ) -> None:
        loop = asyncio.get_running_loop()
        changed = asyncio.Event()

        def tell() -> None:
            with contextlib.suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(changed.set)

        body.answer.listen(tell)
        try:
            await sender.head(status, headers)
            offset = 0
            while not watcher.done():
                changed.clear()
                piece = body.answer.read(offset)
                if piece is None:
                    await asyncio.wait([asyncio.ensure_future(changed.wait()), watcher], return_when="FIRST_COMPLETED")
                    continue
                if not piece:
                    sender.record["rows"] = body.answer.rows
                    await sender.piece(body.finish(), last=True)
                    return
                offset += len(piece)
                encoded = await loop.run_in_executor(None, body.encode, piece) if body.encoder else piece
                if encoded:
                    await sender.piece(encoded)
                # Once a client has gone the server takes whatever it is given at once, and nobody else has a turn.
                await asyncio.sleep(0)
            sender.record["outcome"] = "abandoned"
        except QueryError as error:
            sender.record["outcome"] = f"broken-{error.kind}"
            raise DeliberateBreakError(f"the answer ended with: {error}") from None
        finally:
            body.close()

    async def _stream(
        self, status: int, headers: Headers, content: Iterable[bytes], sender: _Sender, watcher: asyncio.Task[None]
    ) -> None:
        loop = asyncio.get_running_loop()
        pieces = iter(content)
        try:
            await sender.head(status, headers)
            while not watcher.done():
                piece = await loop.run_in_executor(self._executor, next, pieces, None)
                await sender.piece(piece or b"", last=piece is None)
                if piece is None:
                    return
            sender.record["outcome"] = "abandoned"
        finally:
            close = getattr(content, "close", None)
            if close:
                await loop.run_in_executor(self._executor, close)


class _Sender:
    """Sends one response and notes what was sent."""

    def __init__(self, send: Send, record: Record) -> None:
        self._send = send
        self.record = record
        record["bytes"] = 0

    async def head(self, status: int, headers: Iterable[tuple[bytes, bytes]]) -> None:
        self.record["status"] = status
        await self._send({"type": "http.response.start", "status": status, "headers": list(headers)})

    async def piece(self, data: bytes, *, last: bool = False) -> None:
        """Send bytes; a client that does not take them in time is given up."""
        self.record["bytes"] += len(data)
        try:
            async with asyncio.timeout(STALL_SECONDS):
                await self._send({"type": "http.response.body", "body": data, "more_body": not last})
        except TimeoutError:
            self.record["outcome"] = "stalled"
            raise DeliberateBreakError("the client does not take the response") from None

    async def whole(self, status: int, headers: Iterable[tuple[bytes, bytes]], body: bytes) -> None:
        await self.head(status, headers)
        await self.piece(body, last=True)

    async def kept(self, kept: Kept, if_none_match: str, head_only: bool) -> None:
        if if_none_match and kept.etag and conditional.matches(if_none_match, kept.etag):
            headers = [entry for entry in kept.headers if entry[0] not in (b"content-length", b"content-type")]
            await self.whole(304, headers, b"")
        else:
            await self.whole(kept.status, kept.headers, b"" if head_only else kept.body)


async def _watch(receive: Receive, running: list[Any]) -> None:
    """Wait until the client goes, and give up what it waits for."""
    while (await receive())["type"] != "http.disconnect":
        pass
    for answer in running:
        answer.abandon()


def _environ(scope: Scope, body: bytes) -> dict[str, Any]:
    """The WSGI environment of a request (PEP 3333)."""
    server = scope.get("server") or ("localhost", 80)
    client = scope.get("client") or ("", 0)
    raw_path = (scope.get("raw_path") or scope["path"].encode()).partition(b"?")[0]
    version = scope.get("http_version", "1.1")
    environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": unquote_to_bytes(raw_path).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_NAME": str(server[0]),
        "SERVER_PORT": str(server[1]),
        "SERVER_PROTOCOL": f"HTTP/{'1.0' if version == '1' else version}",
        "REMOTE_ADDR": str(client[0]),
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in scope["headers"]:
        key = name.decode("latin-1").upper().replace("-", "_")
        if key == "CONTENT_TYPE":
            environ["CONTENT_TYPE"] = value.decode("latin-1")
        elif key != "CONTENT_LENGTH":
            key = f"HTTP_{key}"
            environ[key] = f"{environ[key]},{value.decode('latin-1')}" if key in environ else value.decode("latin-1")
    return environ


def _call(
    application: Callable[..., Iterable[bytes]], environ: dict[str, Any]
) -> tuple[int, Headers, bytes | AnswerBody | Iterable[bytes]]:
    """Let the application answer; a body of unknown or large size is given back as it is."""
    head: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], _: Any = None) -> Callable[[bytes], object]:
        head[:] = [int(status.partition(" ")[0]), headers]
        return lambda _data: None

    content = application(environ, start_response)
    headers = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in head[1]]
    if isinstance(content, AnswerBody):
        return head[0], headers, content
    length = next((int(value) for name, value in headers if name == b"content-length"), 0)
    if length > 1 << 20:
        return head[0], headers, content
    try:
        return head[0], headers, b"".join(content)
    finally:
        with contextlib.suppress(AttributeError):
            content.close()  # type: ignore[attr-defined]
