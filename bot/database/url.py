"""DATABASE_URL, validated once and turned into what asyncpg, Tortoise and libpq each want.

Tortoise's own parser leaves escapes in user names, takes no sslmode and knows no certificates, so
it never sees the text: it gets a dictionary of credentials made here.
"""

import ssl
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
CERTIFICATE_KEYS = ("sslrootcert", "sslcert", "sslkey")
# Options of libpq that asyncpg would hand to the server, which knows none of them.
UNSUPPORTED = {
    "channel_binding",
    "connect_timeout",
    "gssencmode",
    "hostaddr",
    "keepalives",
    "load_balance_hosts",
    "options",
    "passfile",
    "requiressl",
    "service",
    "sslcrl",
    "sslnegotiation",
    "sslpassword",
    "target_session_attrs",
}
DEFAULT_PORT = 5432
EXAMPLES = "postgres://user:password@host:5432/name or postgres://user@/name?host=/socket/directory"


@dataclass(frozen=True, slots=True)
class DatabaseUrl:
    """One PostgreSQL database. Its repr is safe to log: the password is left out of it."""

    host: str
    database: str
    port: int = DEFAULT_PORT
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    tls: dict[str, str] = field(default_factory=dict)
    server_settings: dict[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "DatabaseUrl":
        """Read a URL or raise ValueError with a sentence that holds no part of the URL."""
        try:
            parts = urlsplit(text.strip())
            port = parts.port
        except ValueError:
            raise _refusal("it is not a URL; characters like @ : / [ ] need %-escapes") from None
        if parts.scheme not in {"postgres", "postgresql"}:
            raise _refusal("only PostgreSQL is supported")
        if parts.fragment:
            raise _refusal("it holds a '#', which has to be written as %23")
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
        tls = {key: options.pop(key) for key in ("sslmode", *CERTIFICATE_KEYS) if options.get(key)}
        host = unquote(parts.hostname or "") or options.pop("host", "")
        # urlsplit lowers the host's letters, which spoils a socket directory written as the host.
        if host.startswith("/") and parts.hostname:
            host = unquote(parts.netloc.rpartition("@")[2].partition(":")[0])
        url = cls(
            host=host,
            port=port or _port(options.pop("port", "")),
            database=unquote(parts.path.removeprefix("/")) or options.pop("dbname", ""),
            user=_text(parts.username) or options.pop("user", None),
            password=_text(parts.password) or options.pop("password", None),
            tls=tls,
            server_settings=options,
        )
        url._check()
        return url

    def _check(self) -> None:
        if not self.host:
            raise _refusal("the host is missing")
        if "," in self.host:
            raise _refusal("it names several hosts, but the bot works with one")
        if not self.database or "/" in self.database:
            raise _refusal("the name of the database is missing or holds a '/'")
        foreign = sorted(UNSUPPORTED.intersection(self.server_settings))
        if foreign:
            raise _refusal(f"the option {foreign[0]} is not supported and has to be left out")
        mode = self.tls.get("sslmode")
        if mode is not None and mode not in SSL_MODES:
            raise _refusal(f"sslmode has to be one of {', '.join(SSL_MODES)}")
        if self._certificates() and mode not in {"require", "verify-ca", "verify-full"}:
            raise _refusal("certificates need sslmode=require, verify-ca or verify-full")

    def _certificates(self) -> bool:
        return any(key in self.tls for key in CERTIFICATE_KEYS)

    @property
    def is_socket(self) -> bool:
        """Whether the server is reached through a unix socket's directory."""
        return self.host.startswith("/")

    def with_database(self, name: str) -> "DatabaseUrl":
        """The same server, another database."""
        return replace(self, database=name)

    def dsn(self) -> str:
        """The normalised URL, secrets included: for asyncpg and for child processes only."""
        return self._render("" if self.password is None else f":{quote(self.password, safe='')}")

    def masked(self) -> str:
        """The normalised URL for logs and errors."""
        return self._render("" if self.password is None else ":***")

    def _render(self, secret: str) -> str:
        login = "" if self.user is None else quote(self.user, safe="")
        at = f"{login}{secret}@" if login or secret else ""
        options = {**self.tls, **self.server_settings}
        address = ""
        if self.is_socket:
            options = {"host": self.host, **options}
            if self.port != DEFAULT_PORT:
                options["port"] = str(self.port)
        else:
            address = f"[{self.host}]" if ":" in self.host else self.host
            address += f":{self.port}"
        query = "&".join(f"{key}={quote(value, safe='/')}" for key, value in options.items())
        # libpq and asyncpg read "postgres:///name" as "no host", so the socket form keeps its "@".
        at = at or ("@" if self.is_socket else "")
        name = quote(self.database, safe="")
        return f"postgres://{at}{address}/{name}" + (f"?{query}" if query else "")

    def tortoise(
        self, *, minsize: int = 1, maxsize: int = 10, **server_settings: str
    ) -> dict[str, Any]:
        """The connection's entry of Tortoise's configuration."""
        credentials: dict[str, Any] = {
            "host": self.host,
            "port": self.port,
            "user": self.user,
            "password": self.password,
            "database": self.database,
            "minsize": minsize,
            "maxsize": maxsize,
            "server_settings": {**self.server_settings, **server_settings},
        }
        if self._certificates():
            credentials["ssl"] = self._tls_context()
        elif "sslmode" in self.tls:
            credentials["ssl"] = self.tls["sslmode"]
        return {"engine": "tortoise.backends.asyncpg", "credentials": credentials}

    def _tls_context(self) -> ssl.SSLContext:
        """What libpq does with certificates: a given root is checked even when mode is require."""
        root = self.tls.get("sslrootcert")
        try:
            context = ssl.create_default_context(cafile=None if root == "system" else root)
            context.check_hostname = self.tls["sslmode"] == "verify-full"
            if self.tls["sslmode"] == "require" and root is None:
                context.verify_mode = ssl.CERT_NONE
            if "sslcert" in self.tls:
                context.load_cert_chain(self.tls["sslcert"], self.tls.get("sslkey"))
        except OSError as error:
            raise _refusal(f"a certificate could not be read ({error.strerror})") from None
        return context

    def libpq_environment(self) -> dict[str, str]:
        """What pg_dump, pg_restore and psql read from their environment: no secret is on argv."""
        settings = {
            "PGHOST": self.host,
            "PGPORT": str(self.port),
            "PGDATABASE": self.database,
            "PGUSER": self.user,
            "PGPASSWORD": self.password,
            "PGOPTIONS": _command_line(self.server_settings),
            **{f"PG{key.upper()}": value for key, value in self.tls.items()},
        }
        return {key: value for key, value in settings.items() if value}


def _refusal(reason: str) -> ValueError:
    return ValueError(f"DATABASE_URL cannot be used: {reason}. Expected {EXAMPLES}.")


def _text(escaped: str | None) -> str | None:
    return unquote(escaped) if escaped else None


def _port(text: str) -> int:
    if not text:
        return DEFAULT_PORT
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise _refusal("the port is not a number between 1 and 65535")
    return int(text)


def _command_line(settings: dict[str, str]) -> str:
    """PGOPTIONS is split at spaces, so a space inside a value needs a backslash before it."""
    return " ".join(
        f"-c {key}=" + value.replace("\\", "\\\\").replace(" ", "\\ ")
        for key, value in settings.items()
    )
