"""A Parquet file of pages to a Parquet file of their figures, on as many machines as Spark has.

pip install 'policytext[spark]'        # and Java 17 or newer
python examples/spark_archive.py PAGES.parquet FIGURES.parquet

The pages are in the columns `id` and `text`; a column `reference_date` (YYYY, YYYY-MM or YYYY-MM-DD) is used where
there is one.  On a cluster, run it with `spark-submit`; policytext is installed on the workers.
"""

import argparse
from functools import partial

from pyspark.sql import DataFrame, SparkSession

from policytext.arrow import ddl, metrics_schema, read_batches


def figures(pages: DataFrame) -> DataFrame:
    """The figures of a frame of pages; a page that cannot be read is a row with its `error`."""
    dates = "reference_date" if "reference_date" in pages.columns else None
    return pages.mapInArrow(partial(read_batches, reference_dates=dates), ddl(metrics_schema()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pages")
    parser.add_argument("figures")
    options = parser.parse_args()
    builder = SparkSession.builder.appName("policytext")
    # A page is some 10 kB and takes a fraction of a second: few of them a batch keep memory low and progress visible.
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 200).getOrCreate()
    figures(spark.read.parquet(options.pages)).write.mode("overwrite").parquet(options.figures)
    spark.stop()


if __name__ == "__main__":
    main()
