package org.postern.backend.postfixdovecot.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.postern.host.change.FileEdit;
import org.postern.host.change.ServerFile;

/**
 * The daily run on the server: a script, and a timer of systemd or a line for cron that starts it.
 *
 * @param folder   of Dovecot's main file; the script lies there
 * @param main     Dovecot's main file
 * @param crontabs the folder of cron's files
 * @param units    the folder of systemd's units
 * @param systemd  whether systemd runs the server
 */
public record Schedule(String folder, String main, String crontabs, String units, boolean systemd) {

	private static final String NAME = "/postern-retention";

	/** All of its files, whichever are used. */
	public List<String> files() {
		return List.of(script(), cronFile(), serviceFile(), timerFile());
	}

	/** Where the script is. */
	public String script() {
		return folder + NAME + ".sh";
	}

	private String cronFile() {
		return crontabs + NAME;
	}

	private String serviceFile() {
		return units + NAME + ".service";
	}

	private String timerFile() {
		return units + NAME + ".timer";
	}

	/** What is to be written, or removed where there is nothing to do any more. */
	public List<FileEdit> edits(StatedRetention retention, String keyword, Function<String, ServerFile> present) {
		boolean needed = !retention.doesNothing();
		List<FileEdit> edits = new ArrayList<>();
		edits.add(edit(present.apply(script()), needed, new RetentionText(retention, keyword, main).text()));
		edits.add(edit(present.apply(cronFile()), needed && !systemd, cron()));
		edits.add(edit(present.apply(serviceFile()), needed && systemd, service()));
		edits.add(edit(present.apply(timerFile()), needed && systemd, timer()));
		return edits.stream().filter(edit -> !edit.changesNothing()).toList();
	}

	/** Whether an edit is one that systemd has to be told of. */
	public boolean concernsTimer(FileEdit edit) {
		return List.of(serviceFile(), timerFile()).contains(edit.before().path());
	}

	private static FileEdit edit(ServerFile before, boolean needed, String text) {
		return new FileEdit("Retention: run it daily", before,
				new ServerFile(before.path(), needed ? Optional.of(text) : Optional.empty()));
	}

	private String cron() {
		return "# Written by Postern: lets POP3 mail go whose time is over.\n17 3 * * * root /bin/sh " + script() + "\n";
	}

	private String service() {
		return """
				[Unit]
				Description=Let POP3 mail go whose time is over (written by Postern)

				[Service]
				Type=oneshot
				ExecStart=/bin/sh %s
				""".formatted(script());
	}

	private static String timer() {
		return """
				[Unit]
				Description=Let POP3 mail go whose time is over, daily (written by Postern)

				[Timer]
				OnCalendar=*-*-* 03:17:00
				Persistent=true

				[Install]
				WantedBy=timers.target
				""";
	}
}
