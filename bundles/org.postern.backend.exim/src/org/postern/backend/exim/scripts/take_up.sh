# Has the running Exim take up its file; open sessions go on. It is not told to before it would accept what it has.
accepts "$file" || refuse "Exim would refuse the file that it has: $told" "Mend what it names."
require_running
kill -HUP "$pid"
