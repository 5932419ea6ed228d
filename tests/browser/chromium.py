"""A headless Chromium driven over its DevTools protocol: one page, its errors and its requests."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any

from websocket import WebSocket, create_connection

PROGRAM = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)


class Page:
    def __init__(self, profile: Path) -> None:
        assert PROGRAM is not None
        self.profile = profile
        flags = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--remote-debugging-port=0",
            f"--user-data-dir={profile}",
            "about:blank",
        ]
        self.process = subprocess.Popen([PROGRAM, *flags], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.messages: list[dict[str, Any]] = []
        self.number = 0
        self.socket = self.open_socket()
        target = next(target for target in self.call("Target.getTargets")["targetInfos"] if target["type"] == "page")
        self.session: str | None = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    session = None

    def open_socket(self) -> WebSocket:
        """The browser writes its port and path into its profile once it listens."""
        file = self.profile / "DevToolsActivePort"
        for _ in range(300):
            if file.exists() and len(lines := file.read_text().split()) == 2:
                return create_connection(f"ws://127.0.0.1:{lines[0]}{lines[1]}", timeout=60, suppress_origin=True)
            time.sleep(0.1)
        raise TimeoutError("Chromium does not listen")

    def __enter__(self) -> Page:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.socket.close()
        self.process.terminate()
        self.process.wait()

    def call(self, method: str, **parameters: Any) -> Any:
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        self.socket.send(json.dumps(message | ({"sessionId": self.session} if self.session else {})))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(answer["error"])
                return answer["result"]
            self.messages.append(answer)

    def evaluate(self, script: str) -> Any:
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def visit(self, path: Path) -> None:
        """Opens a file and waits until its script has run."""
        self.messages.clear()
        self.call("Page.navigate", url=path.as_uri())
        for _ in range(600):
            if self.evaluate("location.href !== 'about:blank' && document.readyState") == "complete":
                return
            time.sleep(0.05)
        raise TimeoutError(path)

    def size(self, width: int, height: int) -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def scheme(self, name: str) -> None:
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def middle(self, element: str) -> dict[str, float]:
        """Of the first line of what a script gives."""
        return dict(self.evaluate(f"(b => ({{x: b.x + b.width / 2, y: b.y + b.height / 2}}))(({element}).getClientRects()[0])"))

    def click_on(self, element: str) -> None:
        """Moves the mouse there and presses it."""
        at = self.middle(element)
        self.call("Input.dispatchMouseEvent", type="mouseMoved", **at)
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **at)

    def click(self, selector: str) -> None:
        self.click_on(f"document.querySelector({selector!r})")

    def hover(self, selector: str) -> None:
        self.call("Input.dispatchMouseEvent", type="mouseMoved", **self.middle(f"document.querySelector({selector!r})"))

    def printed(self) -> bytes:
        return base64.b64decode(self.call("Page.printToPDF", printBackground=True)["data"])

    def press(self, key: str) -> None:
        code = {"Enter": 13, "Tab": 9, "ArrowDown": 40, "ArrowRight": 39, "Escape": 27}[key]
        text = {"text": "\r"} if key == "Enter" else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, code=key, windowsVirtualKeyCode=code, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, code=key, windowsVirtualKeyCode=code)

    def screenshot(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot")["data"]))

    def errors(self) -> list[Any]:
        """What the console would show as an error."""
        bad = ("Runtime.exceptionThrown", "Log.entryAdded", "Runtime.consoleAPICalled")
        return [message["params"] for message in self.messages if message.get("method") in bad]

    def requests(self) -> list[str]:
        sent = (message for message in self.messages if message.get("method") == "Network.requestWillBeSent")
        return [url for message in sent if not (url := message["params"]["request"]["url"]).startswith("data:")]
