package org.postern.backend.postfixdovecot.reading;

import java.util.Map;

import org.postern.host.Script;

/**
 * All that Postern wants to know of a server, asked at once, because every question over SSH costs a round trip. It
 * writes nothing on the server. Answers come in base64, so that every byte of a file arrives as it is.
 */
final class ReadScript {

	private static final String TEXT = """
			LC_ALL=C; export LC_ALL
			PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; export PATH
			dovecot={dovecot} folder={folder} postfix={postfix}
			part() { printf '@%s\\n' "$1"; shift; "$@" 2>/dev/null | base64; }
			errors() { printf '@%s\\n' "$1"; shift; "$@" 2>&1 >/dev/null | base64; }
			file() { [ ! -e "$1" ] || { printf '@%s\\n' "$1"; base64 <"$1" 2>/dev/null || echo '!'; }; }
			included() {
			  sed -n 's/^[[:space:]]*!include\\(_try\\)\\{0,1\\}[[:space:]]\\{1,\\}//p' "$dovecot" | while read -r pattern; do
			    case $pattern in /*) ;; *) pattern=$folder/$pattern;; esac
			    for name in $pattern; do [ ! -e "$name" ] || printf '%s\\n' "$name"; done
			  done
			}
			certificate() {
			  doveconf -c "$dovecot" -P ssl_cert ssl_key | sed -n '/= *</p'
			  doveconf -c "$dovecot" ssl_server_cert_file ssl_server_key_file
			}
			# Without what differs each time that it is asked.
			settings() { postconf -c "$postfix" -x | sed '/^process_id *=/d'; }
			programs() { ls "$(doveconf -c "$dovecot" -h libexec_dir)"; }
			names() {
			  postconf -c "$postfix" -M | sed -n 's/^\\([^ ]*:\\)\\{0,1\\}\\([A-Za-z][^ :]*\\) *inet .*/\\2/p' | sort -u \\
			    | while read -r name; do getent services "$name/tcp"; done
			}
			if command -v doveconf >/dev/null && [ -e "$dovecot" ]; then
			  part dovecot-version dovecot --version
			  part dovecot-settings doveconf -c "$dovecot" -a
			  errors dovecot-errors doveconf -c "$dovecot" -n
			  part dovecot-certificate certificate
			  part dovecot-programs programs
			  part dovecot-included included
			  file "$dovecot"
			  file "$folder/conf.d/99-postern.conf"
			  file "$folder/postern.conf"
			fi
			if command -v postconf >/dev/null && [ -e "$postfix/main.cf" ]; then
			  part postfix-version postconf -c "$postfix" -d -h mail_version
			  part postfix-settings settings
			  errors postfix-errors postconf -c "$postfix" -n
			  part postfix-names names
			  file "$postfix/main.cf"
			  file "$postfix/master.cf"
			fi
			[ ! -d /run/systemd/system ] || part systemd echo yes
			{schedule}
			part listening ss -H -ltnp
			echo @end
			""";

	private ReadScript() {
	}

	static Script of(Places places) {
		StringBuilder schedule = new StringBuilder();
		places.schedule(false).files().forEach(file -> schedule.append("file ").append(Script.quote(file)).append('\n'));
		Map<String, String> words = Map.of("{dovecot}", Script.quote(places.dovecot()),
				"{folder}", Script.quote(places.dovecotFolder()), "{postfix}", Script.quote(places.postfix()),
				"{schedule}\n", schedule.toString());
		String text = TEXT;
		for (Map.Entry<String, String> word : words.entrySet()) {
			text = text.replace(word.getKey(), word.getValue());
		}
		return Script.of("read the settings of Dovecot and Postfix", text);
	}
}
