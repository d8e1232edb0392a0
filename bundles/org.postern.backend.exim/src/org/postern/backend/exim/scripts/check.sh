# Exim looks at the staged file, and there is one that can take it up.
read -r number path <"$change/files"
if [ -e "$(staged "$path")" ]; then
  accepts "$(staged "$path")" \
    || refuse "Exim would refuse the new file, so nothing was changed: $told" "Mend what it names, then plan again."
fi
require_running
