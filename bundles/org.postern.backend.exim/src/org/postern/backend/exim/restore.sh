# $text was there before a change.
if [ "$(cat "$file"; echo .)" != "$text." ]; then
  put_text "$text"
  take_up
fi
