# The bot in an image of its own. Everything is installed from the lock file, with its hashes.
FROM python:3.12-slim AS build
COPY requirements.txt .
RUN python -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes \
    -r requirements.txt

FROM python:3.12-slim
# Loaded by Pillow where it is there: names in Arabic or Hindi are spelt with it.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends libfribidi0 \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin bot \
 && install -d -o bot -g bot -m 0700 /data
COPY --from=build /opt/venv /opt/venv
WORKDIR /app
# Only what `run` needs: the sandbox of the demo and the tests stays outside.
COPY pyproject.toml ./
COPY migrations migrations
COPY locales locales
COPY models models
COPY services services
COPY handlers handlers
COPY bot bot
ENV PATH=/opt/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    HOST=0.0.0.0 \
    PORT=8080 \
    DATA_DIR=/data
# The file system of the container may be read-only, so the bytecode is made now.
RUN python -m compileall -q bot handlers services models migrations
USER bot
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as http; http.urlopen(f'http://127.0.0.1:{os.environ[\"PORT\"]}/readyz', timeout=4)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
