# What expressions come to at a port; $questions has for each its name and the expression, in two lines.
printf '%s' "$questions" | while IFS= read -r name && IFS= read -r expression; do
  part "$name" "$exim" -C "$file" -be "$expression"
done
echo @end
