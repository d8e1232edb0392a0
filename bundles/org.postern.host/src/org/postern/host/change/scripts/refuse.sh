# refuse MESSAGE REMEDY: ends a script in a way that Postern tells both.
refuse() { printf 'refused: %s\nremedy: %s\n' "$1" "$2" >&2; exit 9; }

