# What Exim says of itself.
part path printf '%s' "$file"
part text cat "$file"
for option in daemon_smtp_ports local_interfaces tls_on_connect_ports tls_advertise_hosts auth_advertise_hosts tls_certificate tls_privatekey; do
  part "$option" value "$option"
done
printf '@errors\n'; "$exim" -C "$file" -bV 2>&1 >/dev/null | base64
printf '@services\n'; for name in smtp submission submissions smtps urd; do getent services "$name/tcp"; done 2>/dev/null | base64
part listening ss -Hltnp
echo @end
