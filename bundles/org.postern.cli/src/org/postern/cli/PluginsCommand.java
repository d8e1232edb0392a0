package org.postern.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.postern.core.site.Site;
import org.postern.core.site.SiteRemoval;
import org.postern.core.site.SiteStore;
import org.postern.plugins.Candidate;
import org.postern.plugins.Consent;
import org.postern.plugins.Effect;
import org.postern.plugins.Plugin;
import org.postern.plugins.PluginException;
import org.postern.plugins.PluginProjects;
import org.postern.plugins.Plugins;
import org.postern.plugins.ProjectKind;
import org.postern.plugins.Provides;
import org.postern.plugins.Publisher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "plugins", mixinStandardHelpOptions = true, sortOptions = false, synopsisSubcommandLabel = "COMMAND",
		header = "List, install and remove extra plug-ins.",
		description = { "Further protocols, backends, formats, channels and rules, from others.",
				"A plug-in can do all that you can do: install what you trust." },
		footerHeading = "%nExamples:%n", footer = { "  postern plugins list",
				"  postern plugins install postern-extras.zip --check",
				"  postern plugins install https://example.org/postern --trust once",
				"  postern plugins remove org.example.finger --with-settings" })
final class PluginsCommand implements Callable<Integer> {

	private final Shell shell;
	private final Output output;
	private final SiteSource sites;
	private final SiteStore store;
	private final Plugins plugins;
	private final PluginProjects projects;

	@Spec
	private CommandSpec spec;

	PluginsCommand(Shell shell, Output output, SiteSource sites, SiteStore store, Plugins plugins,
			PluginProjects projects) {
		this.shell = shell;
		this.output = output;
		this.sites = sites;
		this.store = store;
		this.plugins = plugins;
		this.projects = projects;
	}

	@Override
	public Integer call() {
		spec.commandLine().usage(spec.commandLine().getErr());
		return ExitCode.USAGE;
	}

	@Command(name = "list", mixinStandardHelpOptions = true,
			header = "List them, what each brings, who signed it, and what is wrong.", footerHeading = "%nExample:%n",
			footer = "  postern plugins list")
	int list() {
		List<Plugin> all = plugins.list();
		PluginText.lines(all).forEach(output::line);
		if (all.isEmpty()) {
			output.line("No plug-ins in " + plugins.folder());
		}
		FindingText.lines(plugins.findings(), "  ").forEach(output::line);
		return output.answer("plugins list", ExitCode.FINE,
				Json.object("folder", plugins.folder(), "plugins", JsonModel.all(all, PluginText::json)));
	}

	@Command(name = "install", mixinStandardHelpOptions = true, sortOptions = false,
			header = "Install or update plug-ins, after saying what stands against it.",
			description = { "SOURCE is a plug-in's jar, or a p2 site: a folder, a zip, or an http(s) address.",
					"All of it is installed, or nothing. At a terminal you are asked whom to trust, one publisher after the other, where no option says so." },
			footerHeading = "%nExamples:%n", footer = { "  postern plugins install finger.jar --check",
					"  postern plugins install https://example.org/postern org.example.finger --trust always",
					"  postern plugins install finger.jar --accept-unsigned" })
	int install(@Parameters(paramLabel = "SOURCE") String source,
			@Parameters(arity = "0..*", paramLabel = "NAME", description = "Which of a site; all if none is named.") List<String> names,
			@Option(names = "--check", description = "Only say what would be installed, by whom, and what stands against it.") boolean check,
			@Option(names = "--trust", paramLabel = "once|always", description = "Trust every publisher whose "
					+ "certificate is shown: for these jars, or for whatever it signs.") Optional<Consent.Extent> trust,
			@Option(names = "--accept-unsigned", description = "Take plug-ins that nobody signed.") boolean unsigned)
			throws PluginException, InterruptedException {
		try (Plugins.Offer offer = plugins.open(resolved(source), Optional.ofNullable(names).orElse(List.of()))) {
			List<Candidate> candidates = offer.candidates();
			PluginText.offered(candidates).forEach(output::line);
			boolean fit = candidates.stream().allMatch(Candidate::isFit);
			Optional<Consent> consent = fit && !check ? agreed(candidates, consent(candidates, trust, unsigned)) : Optional.empty();
			if (consent.isPresent()) {
				offer.install(consent.get(), Effect.AT_ONCE);
				candidates.forEach(candidate -> output.line("Installed " + candidate.name() + " " + candidate.version()));
			} else if (!fit || !check) {
				output.message("Nothing was installed.");
			}
			return output.answer("plugins install", fit && (check || consent.isPresent()) ? ExitCode.FINE : ExitCode.FAILED,
					Json.object("installed", consent.isPresent(), "plugins", JsonModel.all(candidates, PluginText::json)));
		}
	}

	/** Where nobody can be asked, what the options say has to do. */
	private Optional<Consent> agreed(List<Candidate> candidates, Consent stated) {
		return shell.question().filter(question -> !output.isJson())
				.map(question -> new TrustQuestion(question).answer(candidates, stated)).orElse(Optional.of(stated));
	}

	/** An address stays as it is. */
	private String resolved(String source) {
		return Plugins.isAddress(source) ? source : shell.folder().resolve(source).toString();
	}

	/** What options say, they say of every publisher. */
	private static Consent consent(List<Candidate> candidates, Optional<Consent.Extent> trust, boolean unsigned) {
		Consent consent = unsigned ? Consent.none().withUnsigned() : Consent.none();
		for (Publisher publisher : trust.isPresent() ? Consent.strangers(candidates).keySet() : Set.<Publisher>of()) {
			consent = consent.with(publisher, trust.get());
		}
		return consent;
	}

	@Command(name = "remove", mixinStandardHelpOptions = true, header = "Remove a plug-in.",
			footerHeading = "%nExamples:%n", footer = { "  postern plugins remove org.example.finger",
					"  postern plugins remove org.example.finger --with-settings --site estate" })
	int remove(@Parameters(paramLabel = "NAME") String name,
			@Option(names = "--with-settings", description = "Also take what it brought out of this site: the listeners and "
					+ "settings of its protocols, and the places of its channels.") boolean withSettings)
			throws Exception {
		List<String> changed = new ArrayList<>();
		List<String> remaining = new ArrayList<>();
		if (withSettings) {
			Site site = sites.load();
			SiteRemoval removal = SiteRemoval.of(store, Provides.byKind(provides(name)));
			removal.from(site).forEach(file -> changed.add(file.toString()));
			remaining.addAll(removal.remaining(site));
		}
		plugins.remove(name, Effect.AT_ONCE);
		changed.forEach(file -> output.line("Its listeners and settings are out of " + file));
		remaining.forEach(place -> output.line("Still there, to be changed by hand: " + place));
		output.line("Removed " + name);
		return output.answer("plugins remove", ExitCode.FINE,
				Json.object("plugin", name, "changed", changed, "remaining", remaining));
	}

	private List<Provides> provides(String name) {
		return plugins.list().stream().filter(plugin -> plugin.name().equals(name))
				.flatMap(plugin -> plugin.provides().stream()).toList();
	}

	@Command(name = "disable", mixinStandardHelpOptions = true, header = "Leave a plug-in out from now on, and keep it.",
			footerHeading = "%nExample:%n", footer = "  postern plugins disable org.example.finger")
	int disable(@Parameters(paramLabel = "NAME") String name) throws PluginException {
		return enable(name, false, "plugins disable", "Disabled ");
	}

	@Command(name = "enable", mixinStandardHelpOptions = true, header = "Let a plug-in in again that was disabled.",
			footerHeading = "%nExample:%n", footer = "  postern plugins enable org.example.finger")
	int enable(@Parameters(paramLabel = "NAME") String name) throws PluginException {
		return enable(name, true, "plugins enable", "Enabled ");
	}

	private int enable(String name, boolean enabled, String command, String done) throws PluginException {
		plugins.enable(name, enabled, Effect.AT_ONCE);
		output.line(done + name);
		return output.answer(command, ExitCode.FINE, Json.object("plugin", name));
	}

	@Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false,
			header = "Make a project for a plug-in of your own.",
			description = "It builds by itself with Maven, and its test extends the contract of its kind.",
			footerHeading = "%nExamples:%n", footer = { "  postern plugins new protocol org.example.finger",
					"  cd org.example.finger && mvn verify" })
	int make(@Parameters(paramLabel = "KIND", description = "protocol, format, channel, rule or backend.") ProjectKind kind,
			@Parameters(paramLabel = "NAME", description = "Its name, written as a Java package: org.example.finger.") String name,
			@Option(names = "--in", paramLabel = "FOLDER", description = "Where its folder is made (default: here).") Optional<Path> parent,
			@Option(names = "--sdk", paramLabel = "FOLDER", description = "Where Postern's SDK is (default: that of this Postern).") Optional<Path> sdk)
			throws PluginException {
		Path project = projects.create(kind, name, shell.folder().resolve(parent.orElse(Path.of(""))),
				sdk.map(shell.folder()::resolve));
		output.line("Made " + project);
		output.message("Next: cd " + project + " && mvn verify");
		return output.answer("plugins new", ExitCode.FINE, Json.object("project", project));
	}

	@Command(name = "publishers", mixinStandardHelpOptions = true, header = "List who is always trusted, or trust one no longer.",
			footerHeading = "%nExamples:%n", footer = { "  postern plugins publishers",
					"  postern plugins publishers --forget 8B:3D:..." })
	int publishers(@Option(names = "--forget", paramLabel = "FINGERPRINT", description = "Trust this one no longer: its "
			+ "plug-ins are kept out from now on.") Optional<String> forget) throws PluginException {
		if (forget.isPresent()) {
			plugins.forget(forget.get(), Effect.AT_ONCE);
			output.line("Forgotten: " + forget.get());
		}
		List<Publisher> all = plugins.publishers();
		all.stream().flatMap(publisher -> PluginText.lines(publisher).stream()).forEach(output::line);
		if (all.isEmpty()) {
			output.line("No publisher is trusted always");
		}
		return output.answer("plugins publishers", ExitCode.FINE,
				Json.object("publishers", JsonModel.all(all, PluginText::json)));
	}
}
