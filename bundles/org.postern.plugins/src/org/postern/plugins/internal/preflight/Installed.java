package org.postern.plugins.internal.preflight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.postern.api.backend.ServerBackend;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.protocol.MailProtocol;
import org.postern.plugins.Provides;
import org.postern.plugins.internal.jar.Clause;
import org.postern.plugins.internal.jar.PluginJar;

/** What a plug-in finds when it comes: what the framework and the other plug-ins offer, and what is taken already. */
public final class Installed {

	private static final List<String> IDS = List.of(MailProtocol.ID_PROPERTY, ServerBackend.ID_PROPERTY,
			ProfileFormat.ID_PROPERTY, ProfileChannel.ID_PROPERTY);

	private final List<Capability> capabilities;
	private final List<String> bundles;
	private final Map<Provides, String> provided;

	private Installed(List<Capability> capabilities, List<String> bundles, Map<Provides, String> provided) {
		this.capabilities = List.copyOf(capabilities);
		this.bundles = List.copyOf(bundles);
		this.provided = Map.copyOf(provided);
	}

	/** @param counted the bundles to count; plug-ins that are to be judged anew are left out */
	public static Installed in(BundleContext context, Predicate<Bundle> counted) {
		List<Bundle> bundles = Arrays.stream(context.getBundles()).filter(counted).toList();
		List<Capability> capabilities = bundles.stream().map(bundle -> bundle.adapt(BundleRevision.class))
				.flatMap(revision -> revision.getDeclaredCapabilities(null).stream())
				.map(found -> new Capability(found.getNamespace(), found.getAttributes())).toList();
		return new Installed(capabilities, bundles.stream().map(Bundle::getSymbolicName).toList(),
				provided(context, counted));
	}

	private static Map<Provides, String> provided(BundleContext context, Predicate<Bundle> counted) {
		Map<Provides, String> provided = new LinkedHashMap<>();
		for (String key : IDS) {
			for (ServiceReference<?> reference : references(context, "(" + key + "=*)")) {
				if (counted.test(reference.getBundle())) {
					provided.putIfAbsent(new Provides(key.substring(key.indexOf('.') + 1), String.valueOf(reference.getProperty(key))),
							reference.getBundle().getSymbolicName());
				}
			}
		}
		return provided;
	}

	private static List<ServiceReference<?>> references(BundleContext context, String filter) {
		try {
			return Optional.ofNullable(context.getAllServiceReferences(null, filter)).map(List::of).orElse(List.of());
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(filter, e);
		}
	}

	/** The same with a plug-in more. */
	public Installed with(PluginJar jar) {
		Map<Provides, String> more = new LinkedHashMap<>(provided);
		jar.provides().forEach(what -> more.putIfAbsent(what, jar.name()));
		return new Installed(Stream.concat(capabilities.stream(), offered(jar).stream()).toList(),
				Stream.concat(bundles.stream(), Stream.of(jar.name())).toList(), more);
	}

	private static List<Capability> offered(PluginJar jar) {
		List<Capability> offered = new ArrayList<>();
		for (Clause clause : jar.manifest().clauses(Constants.EXPORT_PACKAGE)) {
			offered.add(new Capability(PackageNamespace.PACKAGE_NAMESPACE, Map.of(PackageNamespace.PACKAGE_NAMESPACE,
					clause.path(), Constants.VERSION_ATTRIBUTE, version(clause))));
		}
		offered.add(new Capability(BundleRevision.BUNDLE_NAMESPACE, Map.of(BundleRevision.BUNDLE_NAMESPACE, jar.name(),
				Constants.BUNDLE_VERSION_ATTRIBUTE, jar.manifest().version())));
		jar.manifest().clauses(Constants.PROVIDE_CAPABILITY)
				.forEach(clause -> offered.add(new Capability(clause.path(), Map.copyOf(clause.attributes()))));
		return offered;
	}

	private static Version version(Clause clause) {
		return Version.parseVersion(clause.attributes().getOrDefault(Constants.VERSION_ATTRIBUTE, "0"));
	}

	List<Capability> capabilities(String namespace) {
		return capabilities.stream().filter(capability -> capability.namespace().equals(namespace)).toList();
	}

	boolean hasBundle(String name) {
		return bundles.contains(name);
	}

	/** The bundle that brings this already. */
	Optional<String> providerOf(Provides what) {
		return Optional.ofNullable(provided.get(what));
	}
}
