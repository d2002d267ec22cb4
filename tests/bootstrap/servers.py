"""A server for one test: it listens, reads what comes first and answers with fixed bytes, or keeps silent."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

Answer = Callable[[bytes], bytes | None]


@contextmanager
def serving(listener: socket.socket, answer: Answer) -> Iterator[None]:
    """Answer each connection to `listener` once; None keeps the connection open without a word."""
    open_connections: list[socket.socket] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return  # the test is over
            open_connections.append(connection)
            words = answer(connection.recv(4096))
            if words is not None:
                connection.sendall(words)

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join()
        for connection in open_connections:
            connection.close()


def unix_listener(path: Path) -> socket.socket:
    """A socket file that somebody listens to."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(path))
    listener.listen()
    return listener


def tcp_listener() -> tuple[socket.socket, int]:
    """A port of this machine that somebody listens to, 6000 or above as X11 has them."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    listener.listen()
    return listener, listener.getsockname()[1]
