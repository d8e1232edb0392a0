package org.postern.channels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.postern.api.backend.HostTrust;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Term;
import org.postern.api.model.UserNameRule;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.ProfileSet;
import org.postern.api.profile.Recipient;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.testkit.MemorySecrets;

/** What tests of channels push, how, and what is there afterwards. */
final class Sets {

	private Sets() {
	}

	static Document document(String name, String text) {
		return Document.ofText(name, "text/plain", text);
	}

	static ProfileSet of(Document... documents) {
		return new ProfileSet(profile(), List.of(documents));
	}

	static ProfileSet of(Recipient recipient, Document... documents) {
		return new ProfileSet(profile(), List.of(documents), Optional.of(recipient));
	}

	static Recipient anna() {
		return new Recipient(MailAddress.parse("anna@example.org"));
	}

	static ClientProfile profile() {
		return new ClientProfile("example.org", "Example", Optional.empty(), UserNameRule.ADDRESS, List.of(), List.of(),
				Term.ofDays(0), Term.forever());
	}

	/** Without secrets, and trusting no host that is not known. */
	static ChannelAccess access(Map<String, String> settings) {
		return new ChannelAccess(new SettingValues(settings, Map.of()), Path.of("/nowhere"), new MemorySecrets(),
				HostTrust.none());
	}

	/** What is told of each step. */
	interface Follower {
		void step(String what);
	}

	static Progress telling(Follower follower, Cancellation cancellation) {
		return new Progress() {
			@Override
			public void step(String what) {
				follower.step(what);
			}

			@Override
			public Cancellation cancellation() {
				return cancellation;
			}
		};
	}

	/** Every file in a folder, what is hidden too. */
	static Map<String, String> contents(Path folder) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				contents.put(folder.relativize(file).toString(), Files.readString(file));
			}
		}
		return contents;
	}
}
