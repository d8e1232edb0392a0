# Waits for a decision about the change; $seconds. Ends within a second of it.
left=$seconds
while [ "$left" -gt 0 ]; do
  if [ -e "$change/decided" ] || [ ! -d "$change" ]; then exit 0; fi
  sleep 1
  left=$((left - 1))
done
if [ -e "$change/decided" ] || [ ! -d "$change" ]; then exit 0; fi
exec sh "$change/undo" >"$change/undo.log" 2>&1
