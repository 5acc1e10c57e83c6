"""Names the language of every line of a text with Spark.

    python languages.py TEXT [--autoclass PATH] [--master local[2]]

Each partition has one `autoclass` process: records go in and come out as JSON lines, in order and with their ids, so that
the answers can be joined with what they belong to. A line that fails has an "error" in place of an "output" and stops nothing.
"""

import argparse
import json
import shlex

from pyspark.sql import SparkSession


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text")
    parser.add_argument("--autoclass", default="autoclass")
    parser.add_argument("--master", default="local[2]")
    arguments = parser.parse_args()

    spark = SparkSession.builder.master(arguments.master).appName("languages").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    lines = spark.sparkContext.textFile(arguments.text, minPartitions=4).zipWithIndex()

    # Spark runs a process on each core, so that one thread each is enough.
    command = (
        f"env AUTOCLASSES_THREADS=1 {shlex.quote(arguments.autoclass)} "
        "run text-classification --model bundled/langid --set truncation=true --jsonl --batch-size 32"
    )
    records = lines.map(lambda line: json.dumps({"id": line[1], "inputs": line[0]}))
    answers = records.pipe(command, checkCode=True).map(json.loads)

    def language(answer: dict) -> str:
        return answer["output"][0]["label"] if "output" in answer else f"error: {answer['error']}"

    by_id = answers.map(lambda answer: (answer["id"], language(answer)))
    for number, (text, label) in lines.map(lambda line: (line[1], line[0])).join(by_id).sortByKey().collect():
        print(f"{number}\t{label}\t{text}")
    spark.stop()


main()
