"""A folder of reports with Dask, to Parquet: python dask_corpus.py FOLDER OUT

Each task reads some files into a record batch and takes what `parse_batches` gives of it; on a cluster (`dask.distributed.Client`) as here.
"""

import sys
from pathlib import Path

import pandas
import pyarrow
from dask import dataframe
from reportlib.arrow import parse_batches, schema

FILES = pyarrow.schema([("path", pyarrow.string()), ("content", pyarrow.binary())])
TOGETHER = 8  # files of a task


def facts(paths: list[Path]) -> pandas.DataFrame:
    files = pyarrow.record_batch([[str(path) for path in paths], [path.read_bytes() for path in paths]], schema=FILES)
    rows = pyarrow.Table.from_batches(parse_batches([files], "content", threads=1), schema(FILES, "content"))
    return rows.to_pandas(types_mapper=pandas.ArrowDtype)


folder, out = sys.argv[1:]
paths = sorted(Path(folder).rglob("*.txt"))
tasks = [paths[i : i + TOGETHER] for i in range(0, len(paths), TOGETHER)]
dataframe.from_map(facts, tasks, meta=facts([])).to_parquet(out, write_index=False)
