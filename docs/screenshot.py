"""Makes docs/chat.svg, the picture of the chat in the README: `python docs/screenshot.py`."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from chat.app import Chat
from chat.clerk import Clerk
from chat.explorer import ExplorerPane
from chat.prompt import Prompt
from index.home import default_home
from qa.assistant import open_assistant

QUESTION = "Which systems of records are exempt from (e)(12)?"
PICTURE = Path(__file__).with_name("chat.svg")


class Sitter(Clerk):
    """A clerk for a picture: what is shown needs no encoder."""

    def warm(self) -> asyncio.Future[None]:
        return self.opened()


async def picture() -> str:
    assistant = open_assistant(default_home())
    clerk = Sitter(lambda progress: assistant)
    chat = Chat(clerk)
    async with chat.run_test(size=(132, 44)) as pilot:

        async def until_seen(selector: str) -> None:
            while not chat.screen.query(selector):
                await pilot.pause(0.05)

        async def enter(text: str) -> None:
            chat.screen.query_one(Prompt).insert(text)
            await pilot.press("enter")

        await until_seen("Prompt")
        await enter(QUESTION)
        await until_seen("Chips")
        await pilot.press("alt+2")
        await until_seen("Passage.marked")
        await enter("/matrix ICE (k)(2)")
        await until_seen("ExplorerPane")
        chat.screen.query_one(ExplorerPane).query_one("Matrix").focus()
        await pilot.pause(0.5)
        svg = chat.export_screenshot(title="cfr chat")
    clerk.close()
    # No font from elsewhere is loaded by whoever looks at it.
    return re.sub(r"@font-face\s*\{[^}]*\}", "", svg)


if __name__ == "__main__":
    PICTURE.write_text(asyncio.run(picture()), encoding="utf-8")
