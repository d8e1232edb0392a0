package org.postern.backend.postfixdovecot.apply;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.postern.backend.postfixdovecot.render.Activation;
import org.postern.host.change.SavedFile;
import org.postern.host.change.ServerFile;

/** A backup as the payload of a revision: a line for each thing, its texts in Base64. */
final class BackupText {

	private static final String HEAD = "postfix-dovecot 1";
	private static final String NOTHING = "-";

	private BackupText() {
	}

	static String write(Backup backup) {
		StringBuilder text = new StringBuilder(HEAD).append('\n');
		for (SavedFile saved : backup.files()) {
			text.append("file ").append(encode(saved.file().path())).append(' ')
					.append(saved.file().content().map(BackupText::encode).orElse(NOTHING)).append('\n');
		}
		for (Activation activation : backup.activations()) {
			text.append("activate ").append(activation.program()).append(' ').append(activation.manner()).append(' ')
					.append(encode(activation.reason())).append('\n');
		}
		return text.toString();
	}

	/** @throws IllegalArgumentException if {@code text} was not written here */
	static Backup read(String text) {
		List<String> lines = text.lines().toList();
		if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
			throw new IllegalArgumentException("it does not begin with '" + HEAD + "'");
		}
		List<ServerFile> files = new ArrayList<>();
		List<Activation> activations = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] words = line.split(" ", -1);
			if (words.length == 3 && words[0].equals("file")) {
				files.add(new ServerFile(decode(words[1]),
						Optional.of(words[2]).filter(word -> !word.equals(NOTHING)).map(BackupText::decode)));
			} else if (words.length == 4 && words[0].equals("activate")) {
				activations.add(new Activation(Activation.Program.valueOf(words[1]),
						Activation.Manner.valueOf(words[2]), decode(words[3])));
			} else {
				throw new IllegalArgumentException("'" + line + "' is not understood");
			}
		}
		return Backup.of(files, activations);
	}

	/** A text of nothing must differ from no text. */
	private static String encode(String text) {
		return "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String decode(String word) {
		return new String(Base64.getDecoder().decode(word.substring(1)), StandardCharsets.UTF_8);
	}
}
