"""Python's real client against hub-server; Scripts/test-hub-long runs both.

test-hub-python.py client  ENDPOINT REPOSITORY HOME              the server speaks the real protocol: online, then offline
test-hub-python.py interop ENDPOINT REPOSITORY CACHE HUB-GET     both clients use one cache; REPOSITORY has a model and a tokenizer
"""

import os
import shutil
import subprocess
import sys

command, endpoint, repository, cache, *rest = sys.argv[1:]
os.environ.update(HF_ENDPOINT=endpoint, HF_HUB_DISABLE_PROGRESS_BARS="1", HF_HUB_DISABLE_TELEMETRY="1")
os.environ.pop("HF_HUB_CACHE", None)
os.environ["HF_HOME" if command == "client" else "HF_HUB_CACHE"] = cache

import huggingface_hub
from huggingface_hub import HfApi, hf_hub_download, scan_cache_dir, snapshot_download, try_to_load_from_cache
from huggingface_hub.utils import EntryNotFoundError, RevisionNotFoundError

try:
    import transformers
except ImportError:  # another version of huggingface_hub than transformers wants can be tried without it
    transformers = None

VERSIONS = f"huggingface_hub {huggingface_hub.__version__}"
if transformers:
    VERSIONS = f"transformers {transformers.__version__}, {VERSIONS}"
LOAD = (
    "import sys, transformers as t; n = sys.argv[1];"
    "t.AutoConfig.from_pretrained(n); t.AutoTokenizer.from_pretrained(n); t.AutoModel.from_pretrained(n)"
)
OFFLINE = dict(os.environ, HF_HUB_OFFLINE="1", HF_ENDPOINT="http://127.0.0.1:9")


def load(**options):
    if transformers:
        subprocess.run([sys.executable, "-c", LOAD, repository], check=True, **options)


def listed():
    """The files that the server lists, with their sizes and hashes."""
    return {f.rfilename: f for f in HfApi().model_info(repository, files_metadata=True).siblings}


def check_scan(folder, files):
    scan = scan_cache_dir(folder)
    assert not scan.warnings, scan.warnings
    (repo,) = scan.repos
    assert repo.nb_files == len(files), (repo.nb_files, len(files))
    assert repo.size_on_disk == sum(f.size for f in files.values()), repo.size_on_disk
    (revision,) = repo.revisions
    assert revision.refs == {"main"}, revision.refs
    return revision


def refuses(error, *arguments, **options):
    try:
        hf_hub_download(repository, *arguments, **options)
    except error:
        return
    raise SystemExit(f"{arguments} was found")


def client():
    config = hf_hub_download(repository, "config.json")
    assert try_to_load_from_cache(repository, "config.json") == config
    refuses(EntryNotFoundError, "missing.json")
    assert try_to_load_from_cache(repository, "missing.json") is huggingface_hub._CACHED_NO_EXIST
    refuses(RevisionNotFoundError, "config.json", revision="nowhere")
    load()

    folder = snapshot_download(repository)
    files = listed()
    tree = {f.path: f for f in HfApi().list_repo_tree(repository, recursive=True) if hasattr(f, "blob_id")}
    assert files.keys() == tree.keys(), (files, tree)
    for name, file in files.items():
        assert os.path.getsize(os.path.join(folder, name)) == file.size == tree[name].size, name
        assert file.blob_id == tree[name].blob_id and file.lfs == tree[name].lfs, name
    check_scan(os.path.join(cache, "hub"), files)
    load(env=OFFLINE)
    print(f"python: {VERSIONS} loads from the server, and offline; {len(files)} files")


def get(*files, revision="main", **environment):
    """What hub-get prints for these files: their paths, nothing for a file that is missing."""
    result = subprocess.run(
        [rest[0], f"{repository}@{revision}", *files],
        env=dict(os.environ, **environment), check=True, capture_output=True, text=True,
    )
    lines = result.stdout.splitlines()
    return {f: l.removeprefix(f + " ") for f, l in zip(files, lines, strict=True) if not l.endswith(" -")}


def same(ours, theirs):
    assert ours.keys() == theirs.keys(), (ours, theirs)
    for name in ours:
        assert os.path.normpath(ours[name]) == os.path.normpath(theirs[name]), (ours[name], theirs[name])


def interop():
    files = listed()
    names = [*files, "missing.json"]

    ours = get(*names)  # we download, Python finds
    assert ours.keys() == files.keys(), ours
    same(ours, {f: try_to_load_from_cache(repository, f) for f in files})
    assert try_to_load_from_cache(repository, "missing.json") is huggingface_hub._CACHED_NO_EXIST
    revision = check_scan(cache, files)
    for file in revision.files:
        entry = files[str(file.file_path.relative_to(revision.snapshot_path))]
        assert file.blob_path.name == (entry.lfs.sha256 if entry.lfs else entry.blob_id), file
    assert os.path.samefile(snapshot_download(repository, local_files_only=True), revision.snapshot_path)
    before = sorted(os.listdir(os.path.join(cache, f"models--{repository.replace('/', '--')}", "blobs")))
    snapshot_download(repository)  # online: nothing is downloaded again
    load(env=OFFLINE)
    after = sorted(os.listdir(os.path.join(cache, f"models--{repository.replace('/', '--')}", "blobs")))
    assert before == after, (before, after)
    commit = os.path.basename(revision.snapshot_path)

    shutil.rmtree(cache)  # Python downloads, we find
    theirs = {f: hf_hub_download(repository, f) for f in files}
    refuses(EntryNotFoundError, "missing.json")
    nowhere = {"HF_ENDPOINT": "http://127.0.0.1:9"}
    same(get(*names, HF_HUB_OFFLINE="1", **nowhere), theirs)
    same(get(*names, revision=commit, **nowhere), theirs)  # a commit needs no request
    same(get(*names), theirs)
    check_scan(cache, files)
    print(f"python: {VERSIONS} and hub-get share a cache in both directions; {len(files)} files and a missing one")


globals()[command]()
