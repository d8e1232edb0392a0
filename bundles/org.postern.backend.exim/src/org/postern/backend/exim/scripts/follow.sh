# Exim listens as it should; the rest was waited for.
if command -v ss >/dev/null; then
  follows || refuse "Exim does not listen as it should after it took up its file" "See its log for the reason."
fi
