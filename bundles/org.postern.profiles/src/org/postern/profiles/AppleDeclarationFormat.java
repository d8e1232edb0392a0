package org.postern.profiles;

import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Component;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;
import org.postern.api.profile.ClientProfile;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.FormatInfo;
import org.postern.api.profile.ProfileFormat;
import org.postern.api.profile.Readers;

/**
 * Apple's declaration of a mail account, for declarative device management. It has no word for encryption, so devices
 * go by the port; user and password are assets that the management system keeps, so only the account is declared.
 */
@Component(property = ProfileFormat.ID_PROPERTY + "=" + AppleDeclarationFormat.ID)
public final class AppleDeclarationFormat implements ProfileFormat {

	static final String ID = "apple-declaration";
	static final String EXTENSION = ".account.mail.json";

	@Override
	public FormatInfo info() {
		return new FormatInfo(ID, "Managed Apple devices (account.mail)",
				"Declares a mail account to devices that a management system looks after.", Readers.APPLE);
	}

	@Override
	public boolean suits(ClientProfile profile) {
		return kind(profile).isPresent();
	}

	/** The account of the protocol that the profile prefers, where its servers speak TLS, as devices take for granted. */
	static Optional<AppleKind> kind(ClientProfile profile) {
		return profile.incoming().stream().map(Endpoint::protocol)
				.flatMap(protocol -> Stream.of(AppleKind.values()).filter(kind -> kind.protocol().equals(protocol)))
				.filter(kind -> encrypted(kind.incoming(profile)) && encrypted(AppleKind.outgoing(profile))).findFirst();
	}

	private static boolean encrypted(Optional<Endpoint> server) {
		return server.filter(found -> found.security() != Security.NONE).isPresent();
	}

	@Override
	public Document write(ClientProfile profile) {
		String text = kind(profile).map(kind -> new AppleDeclarationWriter(kind).write(profile))
				.orElseThrow(() -> new IllegalArgumentException("An account needs a server for each direction"));
		return Document.ofText(FileName.of(profile, EXTENSION), "application/json", text);
	}

	@Override
	public ClientProfile read(Document document) throws FormatException {
		return new AppleDeclarationReader().read(document);
	}
}
