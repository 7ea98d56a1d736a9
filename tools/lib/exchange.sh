# Starts and stops what an exchange on this machine consists of. To be sourced after ground.sh.
# shellcheck shell=bash

certificates=$root/certs/dev
server_build=$root/src/PudongExchange.Server/bin/Release/net10.0
pdx_assembly=$root/tools/pdx/bin/Release/net10.0/pdx.dll
participants=$root/tools/pdx/District/participants.json
door=pudong.exchange.submissions.v1.SubmissionsService

pdx() { dotnet "$pdx_assembly" "$@"; }

# use_data FOLDER: where everything of one exchange is kept.
use_data() {
    mkdir -p "$1"
    data=$(cd "$1" && pwd)
    postgres_folder=$data/postgres
    logs=$data/logs
    console=$logs/console.log
    pid_file=$data/exchange.pid
    server=$data/app/PudongExchange.Server.dll
}

# A process id is given again after its process has ended; together with the moment the process began it is not.
mark_of() {
    if [[ -r /proc/$1/stat ]]; then
        sed 's/.*) //' "/proc/$1/stat" | cut -d ' ' -f 20
    else
        ps -o lstart= -p "$1" 2>/dev/null | tr -d ' '
    fi
}

# Prints the process id of the running exchange; false when it does not run.
exchange_pid() {
    local pid mark
    [[ -f $pid_file ]] && read -r pid mark <"$pid_file" && [[ $pid && $mark && $(mark_of "$pid") == "$mark" ]] && echo "$pid"
}

# Exports what the exchange reads from its environment. For subshells: the passwords of the database are nobody else's business.
export_settings() {
    # shellcheck source=/dev/null
    source "$postgres_folder/connections.env"
    export Exchange__Listen=https://localhost:$1
    export Exchange__Tls__ServerCertificate=$certificates/server.crt
    export Exchange__Tls__ServerKey=$certificates/server.key
    export Exchange__Tls__AuthorityCertificate=$certificates/ca.crt
    export Exchange__Tls__RevocationList=$certificates/crl.pem
    export Exchange__FirstOffice__Id=pudong
    export Exchange__FirstOffice__Name=区安全生产委员会办公室
    export Exchange__LogFolder=$logs
}

# What runs on after its script must not hold open what the caller had open: a lock would never be free again, a pipe never end.
let_go_of_files() {
    local fd
    for fd in "/proc/$$/fd/"*; do
        fd=${fd##*/}
        # bash reads the script itself through 255.
        if [[ $fd =~ ^[0-9]+$ ]] && ((fd > 2 && fd != 255)); then
            eval "exec $fd>&-"
        fi
    done
}

# start_exchange PORT: prepares the database as its owner, then starts the service, which knows the restricted roles alone.
start_exchange() {
    local port=$1 pid deadline=$((SECONDS + 60))
    mkdir -p "$logs"

    # It runs from a copy: a build, also the one of tools/test, overwrites assemblies in place, which kills a process that has them mapped.
    rm -rf "$data/app"
    cp -r "$server_build" "$data/app"

    pdx postgres start --data "$postgres_folder"
    (export_settings "$port" && exec dotnet "$server" prepare >"$logs/prepare.log" 2>&1) || {
        tail -n 20 "$logs/prepare.log" >&2
        fail "the database could not be prepared; the whole story is in $logs/prepare.log."
    }

    (
        export_settings "$port"
        unset ConnectionStrings__Owner
        # A session of its own: Ctrl-C in this terminal reaches the script, which then stops things in their order.
        exec setsid dotnet "$server" >"$console" 2>&1 </dev/null
    ) &
    pid=$!

    # The mark is read when the process exists; a crash before the next line leaves an exchange that only its port gives away.
    echo "$pid $(mark_of "$pid")" >"$pid_file"
    while ! pdx health --service "$door" --address "https://localhost:$port" --certs "$certificates" --as operator-main >/dev/null 2>&1; do
        exchange_pid >/dev/null || {
            tail -n 20 "$console" >&2
            fail "the exchange ended at once; the whole story is in $console."
        }
        ((SECONDS < deadline)) || fail "the exchange is not ready after 60 s; see $console."
        sleep 0.2
    done
}

# stop_exchange: asks first, insists after 20 s. What was acknowledged is in the database either way.
stop_exchange() {
    local pid deadline=$((SECONDS + 20))
    if pid=$(exchange_pid); then
        kill -TERM "$pid"
        while exchange_pid >/dev/null; do
            ((SECONDS < deadline)) || kill -KILL "$pid" 2>/dev/null || true
            sleep 0.1
        done
    fi
    rm -f "$pid_file"
}

stop_postgres() {
    [[ -d $postgres_folder ]] || return 0
    pdx postgres stop --data "$postgres_folder"
}

# make_sample ENTERPRISES: the same district every time; kept, because pushing again must send the same facts.
make_sample() {
    sample=$data/sample
    [[ -d $sample ]] && return
    pdx sample --enterprises "$1" --out "$sample"
}

# push_sample ADDRESS: what the exchange has already is not pushed again. A folder's enrolments go first, then rosters, what authorities did about
# others' facts last: the verdicts are then the same on every machine, however fast.
push_sample() {
    push "$sample" "$1"
}

# push PATH ADDRESS: that some facts are rejected is the sample's intention.
push() {
    local code=0
    pdx push "$1" --address "$2" --certs "$certificates" || code=$?
    ((code == 0 || code == 3)) || fail "the sample could not be pushed; run tools/up again to go on where it stopped."
}
