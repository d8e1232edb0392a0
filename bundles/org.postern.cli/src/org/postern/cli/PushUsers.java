package org.postern.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.model.AsciiName;
import org.postern.api.profile.Recipient;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStore;
import org.postern.api.setting.SettingValues;
import org.postern.core.issued.Holder;
import org.postern.core.issued.IssuedList;
import org.postern.core.push.UserList;
import org.postern.core.push.UserLists;
import org.postern.core.push.UserSource;
import org.postern.core.site.Site;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who is to be given a profile. */
final class PushUsers {

	@Option(names = "--users", paramLabel = "FILE", description = "The users of a CSV file with the columns address, "
			+ "name and language.")
	private Optional<Path> file = Optional.empty();

	@Option(names = "--ldap", paramLabel = "HOST", description = "The users of a directory.")
	private Optional<String> directory = Optional.empty();

	@Option(names = "--ldap-set", paramLabel = "KEY=VALUE", description = "A setting of the directory, such as "
			+ "base=ou=people,dc=example,dc=org; may be stated several times.")
	private List<String> settings = new ArrayList<>();

	@Option(names = "--outdated", description = "Those who hold a profile that the policy no longer says.")
	private boolean outdated;

	@Option(names = "--bounced", description = "Those whose mail came back, see 'postern bounces'.")
	private boolean bounced;

	@Option(names = "--domain", paramLabel = "D", description = "Only users of this domain.")
	private Optional<String> domain = Optional.empty();

	@Mixin
	private final PasswordOptions password = new PasswordOptions();

	/** What the users are found with. */
	record Sources(Shell shell, UserLists lists, IssuedList issued, SecretStore secrets, Cancellation cancellation) {
	}

	UserList read(Site site, Sources sources) throws Exception {
		long stated = List.of(file.isPresent(), directory.isPresent(), outdated, bounced).stream()
				.filter(Boolean::booleanValue).count();
		if (stated != 1) {
			throw CommandException.usage("One of --users, --ldap, --outdated and --bounced is needed",
					"State who is to be given a profile.");
		}
		UserList all = outdated || bounced ? holders(site, sources.issued)
				: sources.lists.read(source(sources), sources.cancellation);
		return domain.isEmpty() ? all : new UserList(all.users().stream()
				.filter(user -> AsciiName.same(user.address().domain(), domain.get())).toList(), all.problems());
	}

	/** Their names and languages are not kept with what they were given. */
	private UserList holders(Site site, IssuedList issued) throws IOException {
		return new UserList(issued.holders(site).stream()
				.filter(bounced ? Holder::isBounced : Holder::isOutdated)
				.map(holder -> new Recipient(holder.issued().address())).toList(), List.of());
	}

	private UserSource source(Sources sources) throws Exception {
		if (file.isPresent()) {
			return new UserSource.CsvFile(sources.shell.folder().resolve(file.get()));
		}
		Map<String, String> values = new TreeMap<>(Map.of("host", directory.orElseThrow()));
		values.putAll(KeyValues.read(settings, sources.lists.directorySettings(), "A directory"));
		SettingValues read = new SettingValues(values, Map.of());
		password.store(sources.shell, sources.secrets, sources.lists.secrets(read));
		return new UserSource.Directory(read);
	}
}
