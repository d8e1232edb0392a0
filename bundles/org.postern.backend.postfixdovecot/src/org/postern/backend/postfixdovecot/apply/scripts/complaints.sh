# What the servers and the kernel complained of just now. $dovecot is Dovecot's main file, $postfix the folder of Postfix.
tell() { printf '== %s 0\n' "$1"; sed 's/^/ /'; }

doveadm -c "$dovecot" log errors 2>/dev/null | tail -n 8 | tell dovecot
{
  log=$(postconf -c "$postfix" -h maillog_file 2>/dev/null)
  if [ -n "$log" ]; then tail -n 60 "$log"
  elif [ -r /var/log/mail.log ]; then tail -n 60 /var/log/mail.log
  elif [ -r /var/log/maillog ]; then tail -n 60 /var/log/maillog
  elif command -v journalctl >/dev/null; then journalctl -q --no-pager -n 60 -t postfix/master -t postfix/smtpd
  fi
} 2>/dev/null | grep -E 'fatal|error|panic|warning: TLS' | tail -n 8 | tell postfix
{
  tail -n 300 /var/log/audit/audit.log
  journalctl -q -k --no-pager --since -2min || dmesg | tail -n 300
} 2>/dev/null | grep -E 'apparmor="DENIED"|avc: *denied' | grep -E 'dovecot|postfix|smtpd|master|[a-z0-9]+-login' | tail -n 4 | tell kernel
{
  if command -v ufw >/dev/null && ufw status | grep -q 'Status: active'; then echo ufw
  elif command -v firewall-cmd >/dev/null && firewall-cmd --state >/dev/null; then echo firewalld
  elif command -v nft >/dev/null && nft list ruleset | grep -qE 'drop|reject'; then echo nftables
  elif command -v iptables >/dev/null && iptables -S | grep -qE 'DROP|REJECT'; then echo iptables
  fi
} 2>/dev/null | tell firewall
