"""A folder of reports on Spark, to Parquet: python spark_corpus.py FOLDER OUT [MASTER]

Spark hands each worker record batches and takes record batches back, so `parse_batches` is all that it needs. MASTER is that of a cluster
whose workers have reportlib too; by default two workers are started here.
"""

import os
import sys
from collections.abc import Iterable, Iterator

import pyarrow
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema
from reportlib.arrow import parse_batches, schema

FILES = pyarrow.schema([("path", pyarrow.string()), ("content", pyarrow.binary())])


def facts(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    return parse_batches(batches, "content", threads=1)  # Spark itself runs a task a core


folder, out, master = [*sys.argv[1:], "local-cluster[2,1,1024]"][:3]
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
session = SparkSession.builder.master(master).appName("reportlib")
# Spark thinks that to open a file costs as much as to read 4 MB, which would make a task of thirty reports.
spark = session.config("spark.sql.files.openCostInBytes", 64 * 1024).getOrCreate()
files = spark.read.format("binaryFile").options(pathGlobFilter="*.txt", recursiveFileLookup=True).load(folder).select("path", "content")
rows = files.mapInArrow(facts, from_arrow_schema(schema(FILES, "content")))
rows.write.mode("overwrite").parquet(out)
spark.stop()
