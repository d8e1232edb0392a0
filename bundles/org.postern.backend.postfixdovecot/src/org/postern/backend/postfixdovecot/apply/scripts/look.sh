# Tells who listens where.
printf '== ports 0\n'
ss -Hltnp | sed 's/^/ /'
