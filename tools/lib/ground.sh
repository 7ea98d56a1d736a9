# What tools/up, tools/down and tools/test stand on: where things are, how they speak, what has to be installed. To be sourced.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
local_folder=$root/.local
mkdir -p "$local_folder"

# The build servers of the SDK stay for minutes after a build; nothing that these scripts start may outlive them unasked.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

node_folder=$local_folder/node
buf_version=1.75.0
buf=$node_folder/node_modules/.bin/buf
# What is installed with npm: buf, and what tests/clients learns the contract with. All at once, for npm removes what it was not asked for.
node_packages=("@bufbuild/buf@$buf_version" @grpc/grpc-js@1.14.7 grpc-js-reflection-client@1.4.2 protobufjs@8.8.1)

say() { printf '%s\n' "$*"; }

# fail SENTENCE: says what is wrong and ends the script.
fail() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# apt_install PACKAGE...: installs them when this machine and user can; false otherwise.
apt_install() {
    has apt-get && [[ $(id -u) == 0 ]] || return 1
    say "Installing $* ..."
    local log=$local_folder/apt.log
    if ! DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >"$log" 2>&1; then
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >>"$log" 2>&1 || return 1
    fi
}

need_dotnet() {
    local wanted
    wanted=$(sed -n 's/.*"version": *"\([0-9]*\)\..*/\1/p' "$root/global.json")
    has dotnet || fail "the .NET SDK $wanted is missing: install it from https://dotnet.microsoft.com/download and put dotnet on PATH."
    (cd "$root" && dotnet --version >/dev/null 2>&1) ||
        fail "dotnet is there, but not an SDK that global.json accepts (.NET $wanted): install it from https://dotnet.microsoft.com/download."
}

has_postgres() {
    local folder
    for folder in ${PATH//:/ } /usr/lib/postgresql/*/bin /usr/pgsql-*/bin; do
        [[ -x $folder/initdb && -x $folder/postgres ]] && return 0
    done
    return 1
}

# Only the programs are wanted: Debian's package would also make a cluster of its own and start it, so it is told not to first.
need_postgres() {
    has_postgres && return
    if apt_install postgresql-common; then
        echo 'create_main_cluster = false' >>/etc/postgresql-common/createcluster.conf
        apt_install postgresql || true
    fi
    has_postgres ||
        fail "PostgreSQL is missing and cannot be installed from here: apt-get install postgresql (as root), or put initdb, pg_ctl and postgres on PATH."
}

# The oracles in tests/oracle are Python, so that they share no code with the exchange; only tools/test needs it.
have_python() { has python3 || apt_install python3; }

# have_node_packages: installs the programs of node_packages unless exactly these are there. tools/test needs them, and the examples that tools/up prints.
have_node_packages() {
    local installed=$node_folder/installed
    [[ -x $buf && -f $installed && $(<"$installed") == "${node_packages[*]}" ]] && return
    { has node && has npm; } || apt_install nodejs npm || return 1
    say "Installing ${node_packages[*]} into .local/node ..."
    mkdir -p "$node_folder"
    npm install --prefix "$node_folder" --no-save --no-audit --no-fund --silent "${node_packages[@]}" >"$local_folder/npm.log" 2>&1 || {
        cat "$local_folder/npm.log"
        return 1
    }
    printf '%s' "${node_packages[*]}" >"$installed"
}

# The google protos that the contract imports come from a restored package; buf needs them as files beside it.
copy_google_protos() {
    local packages version
    packages=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: *//')
    version=$(sed -n 's/.*"Google.Api.CommonProtos" Version="\([^"]*\)".*/\1/p' "$root/Directory.Packages.props")
    local from=${packages%/}/google.api.commonprotos/$version/content/protos
    [[ -d $from ]] || { say "There are no google protos in $from: run dotnet restore first."; return 1; }
    rm -rf "$local_folder/google-protos"
    mkdir -p "$local_folder/google-protos"
    cp -r "$from/." "$local_folder/google-protos/"
}
