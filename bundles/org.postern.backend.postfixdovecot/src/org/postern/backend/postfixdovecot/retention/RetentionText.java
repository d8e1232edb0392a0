package org.postern.backend.postfixdovecot.retention;

import org.postern.api.model.Term;
import org.postern.host.Script;

/**
 * The script that lets mail go. Dovecot remembers of a message when it was saved in a folder, and not when POP3 deleted
 * it. So what POP3 deleted is moved to a folder of its own first, where a user can find it, and its hold counts from
 * then.
 *
 * @param retention what holds
 * @param keyword   with which Dovecot marks what POP3 deleted
 * @param main      Dovecot's main file
 */
record RetentionText(StatedRetention retention, String keyword, String main) {

	private static final String TEXT = """
			#!/bin/sh
			# Written by Postern: lets POP3 mail go whose time is over. Run once a day.
			{comments}
			PATH=$PATH:/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin
			dovecot={main}
			keyword={keyword}
			folder={folder}
			failed=0

			mail() {
			  command=$1; shift
			  doveadm -c "$dovecot" "$command" -u "$user" "$@" || failed=1
			}

			doveadm -c "$dovecot" user '*' >/dev/null || exit 1
			for user in $(doveadm -c "$dovecot" user '*'); do
			  case $user in
			{cases}
			  esac
			  if [ "$hold" = 0 ]; then
			    mail expunge mailbox INBOX KEYWORD "$keyword"
			  fi
			  if [ "$(doveadm -c "$dovecot" search -u "$user" mailbox INBOX KEYWORD "$keyword" | head -n 1)" ]; then
			    doveadm -c "$dovecot" mailbox create -u "$user" "$folder" 2>/dev/null
			    mail move "$folder" mailbox INBOX KEYWORD "$keyword"
			  fi
			  if [ "$expire" != forever ]; then
			    mail expunge mailbox INBOX SAVEDBEFORE "${expire}d"
			  fi
			  doveadm -c "$dovecot" mailbox list -8 -u "$user" | grep -qFx -- "$folder" || continue
			  if [ "$hold" != forever ]; then
			    mail expunge mailbox "$folder" KEYWORD "$keyword" SAVEDBEFORE "${hold}d"
			  fi
			  if [ "$expire" != forever ]; then
			    mail expunge mailbox "$folder" KEYWORD "$keyword" BEFORE "${expire}d"
			  fi
			done
			exit $failed
			""";

	String text() {
		return TEXT.replace("{comments}\n", retention.comments()).replace("{main}", Script.quote(main))
				.replace("{keyword}", Script.quote(keyword)).replace("{folder}", Script.quote(retention.holdFolder()))
				.replace("{cases}", new RetentionCases(RetentionText::days, RetentionText::days).of(retention));
	}

	private static String days(Term term) {
		return term.isForever() ? "forever" : Integer.toString(term.days().getAsInt());
	}
}
