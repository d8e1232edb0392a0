package org.postern.backend.postfixdovecot.retention;

import java.time.Duration;
import java.time.Instant;

import org.postern.api.model.Term;
import org.postern.host.Script;

/**
 * A retention run that is asked for now: it tells message by message what goes and what stays held, and then removes
 * what goes, or not. The rules are those of the daily run, counted from a moment instead of from the server's clock.
 *
 * @param retention what holds
 * @param keyword   with which Dovecot marks what POP3 deleted
 * @param main      Dovecot's main file
 * @param now       from when periods are counted back
 * @param dryRun    whether nothing is removed or moved
 */
public record RetentionScript(StatedRetention retention, String keyword, String main, Instant now, boolean dryRun) {

	private static final Duration LONG = Duration.ofMinutes(30);

	/** Each run of {@code rows} and {@code remove} has the same query, so that what is told is what goes. */
	private static final String TEXT = """
			LC_ALL=C; export LC_ALL
			PATH=$PATH:/usr/local/bin:/usr/local/sbin:/usr/sbin:/sbin; export PATH
			dovecot={main}
			keyword={keyword}
			folder={folder}
			really={really}
			failed=0

			mail() {
			  command=$1; shift
			  doveadm -c "$dovecot" "$command" -u "$user" "$@" || failed=1
			}
			rows() {
			  kind=$1; shift
			  doveadm -c "$dovecot" -f tab fetch -u "$user" 'size.physical date.received.unixtime' "$@" >"$answer" || failed=1
			  sed "1d; s/^/$kind\t/" "$answer"
			}
			remove() {
			  rows "$@"; shift
			  [ "$really" = no ] || mail expunge "$@"
			}
			has_folder() {
			  doveadm -c "$dovecot" mailbox list -8 -u "$user" | grep -qFx -- "$folder"
			}
			hold_mail() {
			  [ "$(mail search mailbox INBOX KEYWORD "$keyword" | head -n 1)" ] || return 0
			  has_folder || doveadm -c "$dovecot" mailbox create -u "$user" "$folder" || failed=1
			  mail move "$folder" mailbox INBOX KEYWORD "$keyword"
			}

			answer=$(mktemp) && users=$(doveadm -c "$dovecot" user '*') || exit 1
			trap 'rm -f "$answer"' EXIT
			for user in $users; do
			  case $user in
			{cases}
			  esac
			  printf 'mailbox\t%s\n' "$user"
			  released= expired=
			  case $hold in [0-9]*) released="SAVEDBEFORE $hold" ;; esac
			  case $expire in [0-9]*) expired="BEFORE $expire" ;; esac
			  if [ "$hold" = none ]; then
			    remove released mailbox INBOX KEYWORD "$keyword"
			  elif [ "$really" = yes ]; then
			    hold_mail
			  else
			    rows held mailbox INBOX KEYWORD "$keyword" ${expired:+NOT $expired}
			    [ -z "$expired" ] || rows expired mailbox INBOX KEYWORD "$keyword" $expired
			  fi
			  [ -z "$expired" ] || remove expired mailbox INBOX UNKEYWORD "$keyword" SAVED$expired
			  has_folder || continue
			  if [ "$hold" = none ]; then
			    remove released mailbox "$folder" KEYWORD "$keyword"
			    continue
			  fi
			  [ -z "$released" ] || remove released mailbox "$folder" KEYWORD "$keyword" $released
			  [ -z "$expired" ] || remove expired mailbox "$folder" KEYWORD "$keyword" $expired ${released:+NOT $released}
			  rows held mailbox "$folder" KEYWORD "$keyword" ${expired:+NOT $expired} ${released:+NOT $released}
			done
			echo end
			exit $failed
			""";

	/** For the host that stores the mail. */
	public Script script() {
		return new Script(dryRun ? "tell what retention would remove" : "remove what retention lets go",
				TEXT.replace("{main}", Script.quote(main)).replace("{keyword}", Script.quote(keyword))
						.replace("{folder}", Script.quote(retention.holdFolder())).replace("{really}", dryRun ? "no" : "yes")
						.replace("{cases}", new RetentionCases(this::hold, this::moment).of(retention)), LONG);
	}

	private String hold(Term term) {
		return term.isNone() ? "none" : moment(term);
	}

	/** Dovecot takes seconds since 1970 as well as dates. */
	private String moment(Term term) {
		return term.isForever() ? "forever"
				: Long.toString(now.minus(Duration.ofDays(term.days().getAsInt())).getEpochSecond());
	}
}
