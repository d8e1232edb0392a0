package org.postern.plugins.internal.jar;

import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;

import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** What a bundle says of itself. */
public record PluginManifest(Attributes attributes) {

	/** @throws IllegalArgumentException if these are not the headers of a bundle */
	public PluginManifest {
		if (attributes.getValue(Constants.BUNDLE_SYMBOLICNAME) == null) {
			throw new IllegalArgumentException("it is a jar, and no plug-in: its manifest has no Bundle-SymbolicName");
		}
	}

	public String name() {
		return clauses(Constants.BUNDLE_SYMBOLICNAME).getFirst().path();
	}

	public Version version() {
		return Version.parseVersion(text(Constants.BUNDLE_VERSION).orElse("0"));
	}

	/** For people; a name that is to be translated stays out. */
	public String label() {
		return text(Constants.BUNDLE_NAME).filter(label -> !label.startsWith("%")).orElseGet(this::name);
	}

	public boolean isFragment() {
		return text(Constants.FRAGMENT_HOST).isPresent();
	}

	public Optional<String> text(String header) {
		return Optional.ofNullable(attributes.getValue(header)).map(String::strip).filter(value -> !value.isEmpty());
	}

	public List<Clause> clauses(String header) {
		return text(header).map(Header::parse).orElse(List.of());
	}

	/** Reads every header once, so that what is badly written is found here and not on the way. */
	void check() {
		version();
		for (String header : List.of(Constants.BUNDLE_SYMBOLICNAME, Constants.IMPORT_PACKAGE, Constants.EXPORT_PACKAGE,
				Constants.REQUIRE_BUNDLE, Constants.REQUIRE_CAPABILITY, Constants.PROVIDE_CAPABILITY)) {
			clauses(header).forEach(clause -> {
				clause.versions(Constants.VERSION_ATTRIBUTE);
				clause.versions(Constants.BUNDLE_VERSION_ATTRIBUTE);
			});
		}
	}
}
