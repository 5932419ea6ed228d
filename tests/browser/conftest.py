"""One browser for all tests of the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from chromium import PROGRAM, Page


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    if PROGRAM is None:
        pytest.skip("no Chromium here")
    with Page(tmp_path_factory.mktemp("profile")) as page:
        page.size(1400, 900)
        yield page
