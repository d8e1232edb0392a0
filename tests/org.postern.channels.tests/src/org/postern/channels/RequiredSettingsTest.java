package org.postern.channels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.profile.ChannelException;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.setting.SettingValues;
import org.postern.mail.Account;
import org.postern.mail.Answer;
import org.postern.mail.Mailer;
import org.postern.mail.Mailing;

/** What a channel cannot do without is asked for before anything is pushed. */
class RequiredSettingsTest {

	/** A channel, and the least that it needs. */
	private record Need(ProfileChannel channel, Map<String, String> least) {
	}

	static Stream<Need> needs() {
		return Stream.of(new Need(new FolderChannel(), Map.of("folder", "out")),
				new Need(new ZipChannel(), Map.of("file", "out.zip")),
				new Need(new SftpChannel(), Map.of("ssh-host", "web.example.org", "folder", "out")),
				new Need(new ScpChannel(), Map.of("ssh-host", "web.example.org", "folder", "out")),
				new Need(new DnsChannel(), Map.of("server", "ns1.example.org", "key-name", "postern")),
				new Need(mail(), Map.of("host", "mail.example.org", "from", "team@example.org")),
				new Need(mail(), Map.of("preview", "letters", "from", "team@example.org")));
	}

	/** One that is never reached. */
	private static ProfileChannel mail() {
		return new MailChannel(new Mailer() {

			@Override
			public Answer<String> send(Account account, Mailing mailing) {
				throw new AssertionError("Nothing is to be sent");
			}

			@Override
			public byte[] compose(Mailing mailing) {
				throw new AssertionError("Nothing is to be written");
			}
		});
	}

	@ParameterizedTest
	@MethodSource("needs")
	void each_of_them_is_asked_for(Need need) throws Exception {
		need.channel.secrets(new SettingValues(need.least, Map.of()));
		for (String key : need.least.keySet()) {
			Map<String, String> less = new HashMap<>(need.least);
			less.remove(key);
			assertThrows(ChannelException.class, () -> need.channel.secrets(new SettingValues(less, Map.of())), key);
		}
	}
}
