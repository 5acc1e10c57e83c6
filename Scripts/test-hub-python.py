"""The real Python client against hub-server: python test-hub-python.py ENDPOINT REPOSITORY CACHE, where REPOSITORY has a model and a tokenizer."""

import os
import subprocess
import sys
import warnings

endpoint, repository, cache = sys.argv[1:4]
os.environ.update(HF_ENDPOINT=endpoint, HF_HOME=cache, HF_HUB_DISABLE_PROGRESS_BARS="1", HF_HUB_DISABLE_TELEMETRY="1")
os.environ.pop("HF_TOKEN", None)

import huggingface_hub
import transformers
from huggingface_hub import HfApi, hf_hub_download, scan_cache_dir, snapshot_download, try_to_load_from_cache
from huggingface_hub.utils import EntryNotFoundError, RevisionNotFoundError

warnings.simplefilter("error", ResourceWarning)
load = "import sys, transformers as t; n = sys.argv[1]; t.AutoConfig.from_pretrained(n); t.AutoTokenizer.from_pretrained(n); t.AutoModel.from_pretrained(n)"

config = hf_hub_download(repository, "config.json")
assert try_to_load_from_cache(repository, "config.json") == config
try:
    hf_hub_download(repository, "missing.json")
    raise SystemExit("a missing file was found")
except EntryNotFoundError:
    pass
assert try_to_load_from_cache(repository, "missing.json") is huggingface_hub._CACHED_NO_EXIST
try:
    hf_hub_download(repository, "config.json", revision="nowhere")
    raise SystemExit("a missing revision was found")
except RevisionNotFoundError:
    pass
transformers.AutoConfig.from_pretrained(repository)
transformers.AutoTokenizer.from_pretrained(repository)
transformers.AutoModel.from_pretrained(repository)

folder = snapshot_download(repository)
api = HfApi()
listed = {f.rfilename: f for f in api.model_info(repository, files_metadata=True).siblings}
tree = {f.path: f for f in api.list_repo_tree(repository, recursive=True) if hasattr(f, "blob_id")}
assert listed.keys() == tree.keys(), (listed, tree)
for name, file in listed.items():
    assert os.path.getsize(os.path.join(folder, name)) == file.size == tree[name].size, name
    assert file.blob_id == tree[name].blob_id and (file.lfs or {}) == (tree[name].lfs or {}), name
scan = scan_cache_dir(os.path.join(cache, "hub"))
assert not scan.warnings, scan.warnings
assert sum(r.nb_files for r in scan.repos) == len(listed), scan

offline = dict(os.environ, HF_HUB_OFFLINE="1", HF_ENDPOINT="http://127.0.0.1:9")
subprocess.run([sys.executable, "-c", load, repository], env=offline, check=True)
print(f"transformers {transformers.__version__}, huggingface_hub {huggingface_hub.__version__}: {len(listed)} files, online and offline")
