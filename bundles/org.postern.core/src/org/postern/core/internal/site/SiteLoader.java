package org.postern.core.internal.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.postern.api.model.Domain;
import org.postern.api.model.MailServer;
import org.postern.core.provider.Providers;
import org.postern.core.site.Parsed;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteProblem;

/** Reads a whole site folder and tells everything that is wrong with it at once. */
final class SiteLoader {

	private final Providers providers;
	private final DomainFiles domainFiles;
	private final List<SiteProblem> problems = new ArrayList<>();

	SiteLoader(Providers providers, DomainFiles domainFiles) {
		this.providers = providers;
		this.domainFiles = domainFiles;
	}

	Site load(Path folder) throws SiteException {
		Path siteFile = folder.resolve(Site.FILE);
		if (!Files.isRegularFile(siteFile)) {
			throw TextFile.problem(folder, "This is not a site: it has no " + Site.FILE + ".",
					"Name the folder of a site, or make one with 'postern init " + folder + "'.");
		}
		Optional<SiteSection> stated = read(siteFile, SiteSection::read);
		List<Path> serverFiles = files(folder.resolve("servers"));
		List<MailServer> servers = all(serverFiles, new ServerReader(providers)::read);
		List<Domain> domains = domains(files(folder.resolve("domains")), names(serverFiles));
		if (!problems.isEmpty()) {
			throw new SiteException(problems);
		}
		return new Site(folder, stated.orElseThrow().name(), stated.orElseThrow().signing(),
				servers.stream().sorted(Comparator.comparing(MailServer::name)).toList(),
				domains.stream().sorted(Comparator.comparing(Domain::name)).toList());
	}

	private List<Domain> domains(List<Path> files, Set<String> servers) {
		DomainReader reader = new DomainReader(servers, providers.channels());
		return domainFiles.read(files, servers, file -> parsed(file, reader::read)).stream().map(this::noted)
				.flatMap(Optional::stream).toList();
	}

	private <T> List<T> all(List<Path> files, BiFunction<Path, String, Parsed<T>> parser) {
		return files.stream().map(file -> read(file, parser)).flatMap(Optional::stream).toList();
	}

	private <T> Optional<T> read(Path file, BiFunction<Path, String, Parsed<T>> parser) {
		return noted(parsed(file, parser));
	}

	private static <T> Parsed<T> parsed(Path file, BiFunction<Path, String, Parsed<T>> parser) {
		Problems reading = new Problems(file);
		return TextFile.read(file, reading).map(document -> parser.apply(file, document.text()))
				.orElseGet(() -> reading.parsed(Optional.empty()));
	}

	private <T> Optional<T> noted(Parsed<T> parsed) {
		problems.addAll(parsed.problems());
		return parsed.value();
	}

	/** The YAML files of a folder by name. A folder that is not there has none. */
	private List<Path> files(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> entries = Files.list(folder)) {
			List<Path> visible = entries.filter(file -> !file.getFileName().toString().startsWith(".")).sorted().toList();
			visible.stream().filter(file -> file.getFileName().toString().endsWith(".yml"))
					.forEach(file -> problems.add(new SiteProblem(file, 0, 0, "Files that end in .yml are not read.",
							"Rename it so that it ends in .yaml.")));
			return visible.stream().filter(file -> file.getFileName().toString().endsWith(SiteFile.EXTENSION)).toList();
		} catch (IOException e) {
			problems.add(new SiteProblem(folder, 0, 0, "The folder cannot be read: " + TextFile.reason(e) + ".",
					"Check that it is a folder and readable."));
			return List.of();
		}
	}

	/** In the order of the files; each domain asks whether its server is among them. */
	private static Set<String> names(List<Path> files) {
		return files.stream().map(file -> file.getFileName().toString())
				.map(name -> name.substring(0, name.length() - SiteFile.EXTENSION.length()))
				.collect(Collectors.toCollection(LinkedHashSet::new));
	}
}
