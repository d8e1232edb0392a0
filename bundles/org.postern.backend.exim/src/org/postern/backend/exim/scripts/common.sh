# What every script about Exim begins with; $exim and $file are set before.
LC_ALL=C; export LC_ALL
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; export PATH

command -v "$exim" >/dev/null \
  || refuse "There is no $exim on the server" "Name Exim's program below 'access' (exim-program)."
[ -n "$file" ] || file=$("$exim" -bP configure_file 2>/dev/null)
[ -f "$file" ] || refuse "Exim's configuration '$file' is not there" "Name it below 'access' (exim-config)."

value() { "$exim" -C "$file" -bP "$1" 2>/dev/null | sed "s/^$1 = //; s/^$1\$//"; }

# accepts FILE: Exim would start with it; what it says of it is in $told.
accepts() {
  told=$("$exim" -C "$1" -bV 2>&1 >/dev/null) && return
  told=$(printf '%s' "$told" | tr '\n' ' ' | sed "s#$1#$file#g")
  return 1
}

require_running() {
  pid=$(cat "$(value pid_file_path)" 2>/dev/null) && kill -0 "$pid" 2>/dev/null \
    || refuse "No Exim runs with $file that could take it up ($(value pid_file_path) names none)" "Start Exim."
}
