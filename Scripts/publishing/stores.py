"""Two places to publish to, both on this machine: a bucket of moto's S3 server, and a folder that nginx sends."""

import importlib.util
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


class Bucket:
    """A folder in a bucket, at which readers get the files by their whole names."""

    words = "S3 (moto)"

    def __init__(self, folder: Path):
        import boto3
        from botocore.config import Config

        port = free_port()
        self.host, self.prefix, self.index = f"127.0.0.1:{port}", "/site-of-records/www/", "index.html"
        self.destination = "moto:site-of-records/www"
        self.log = (folder / "moto.log").open("w")
        self.server = subprocess.Popen([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], stdout=self.log, stderr=self.log)
        options = {"TYPE": "s3", "PROVIDER": "Other", "ENDPOINT": f"http://{self.host}", "ACCESS_KEY_ID": "a", "SECRET_ACCESS_KEY": "b",
                   "ACL": "public-read"}
        self.environment = {f"RCLONE_CONFIG_MOTO_{name}": value for name, value in options.items()}
        wait(f"http://{self.host}/moto-api/")
        self.s3 = boto3.client("s3", endpoint_url=f"http://{self.host}", region_name="us-east-1", aws_access_key_id="a",
                               aws_secret_access_key="b", verify=False, config=Config(s3={"addressing_style": "path"}))
        self.s3.create_bucket(Bucket="site-of-records")

    @property
    def files(self) -> dict[str, bytes]:
        found = {}
        for page in self.s3.get_paginator("list_objects_v2").paginate(Bucket="site-of-records", Prefix="www/"):
            for entry in page.get("Contents", []):
                body = self.s3.get_object(Bucket="site-of-records", Key=entry["Key"])["Body"].read()
                found[entry["Key"].removeprefix("www/")] = body
        return found

    def write(self, name: str, content: bytes) -> None:
        self.s3.put_object(Bucket="site-of-records", Key=f"www/{name}", Body=content, ACL="public-read")

    def headers(self, name: str) -> tuple[str, str]:
        head = self.s3.head_object(Bucket="site-of-records", Key=f"www/{name}")
        return head["ContentType"], head.get("CacheControl", "")

    def start_reading(self) -> None:
        pass

    def close(self) -> None:
        end(self.server)
        self.log.close()


class Folder:
    """A folder that nginx sends, by the configuration of the manual."""

    words = "a folder (nginx)"

    def __init__(self, folder: Path):
        self.scratch, self.root = folder / "nginx", folder / "www"
        self.scratch.mkdir()
        self.destination, self.environment, self.server = str(self.root), {}, None

    def start_reading(self) -> None:
        spec = importlib.util.spec_from_file_location("check_nginx", ROOT / "Scripts/check-nginx.py")
        nginx = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(nginx)
        self.nginx = nginx.Server(nginx_program(), self.root, self.scratch)
        self.nginx.wait()
        self.server = self.nginx.process
        self.host, self.prefix, self.index = f"127.0.0.1:{self.nginx.port}", "/", ""

    @property
    def files(self) -> dict[str, bytes]:
        return {str(path.relative_to(self.root)): path.read_bytes() for path in self.root.rglob("*") if path.is_file()}

    @property
    def empty_folders(self) -> list[Path]:
        return [path for path in self.root.rglob("*") if path.is_dir() and not any(path.iterdir())]

    def write(self, name: str, content: bytes) -> None:
        (self.root / name).write_bytes(content)

    def close(self) -> None:
        if self.server:
            end(self.server)


def nginx_program() -> str | None:
    return shutil.which("nginx") or shutil.which("/usr/sbin/nginx")


def end(process: subprocess.Popen) -> None:
    process.send_signal(signal.SIGTERM)
    process.wait()


def wait(address: str) -> None:
    for _ in range(200):
        try:
            urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address, timeout=5).close()
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f"{address} does not answer")


def environment(store: Bucket | Folder) -> dict[str, str]:
    """Nobody's own settings of rclone and of clouds."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "RCLONE_"))}
    return ours | store.environment
