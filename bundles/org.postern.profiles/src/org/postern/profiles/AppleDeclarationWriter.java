package org.postern.profiles;

import org.postern.api.model.AsciiName;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.profile.ClientProfile;

/** Writes a declaration; its token changes when what it says does, which is how devices notice. */
record AppleDeclarationWriter(AppleKind kind) {

	String write(ClientProfile profile) {
		AppleIdentity identity = AppleIdentity.of(profile, kind);
		String incoming = kind.incoming(profile).map(server -> server(identity, server, kind.serverType())).orElse("{}");
		String outgoing = AppleKind.outgoing(profile).map(server -> server(identity, server, "")).orElse("{}");
		String payload = "{\n    \"VisibleName\": " + JsonText.quoted(profile.displayName()) + ",\n    \"IncomingServer\": "
				+ incoming + ",\n    \"OutgoingServer\": " + outgoing + "\n  }";
		String token = new AppleIdentity(identity.identifier() + payload).uuid();
		return "{\n  \"Type\": " + JsonText.quoted(AppleDeclarationReader.TYPE) + ",\n  \"Identifier\": "
				+ JsonText.quoted(identity.identifier()) + ",\n  \"ServerToken\": " + JsonText.quoted(token)
				+ ",\n  \"Payload\": " + payload + "\n}\n";
	}

	private static String server(AppleIdentity identity, Endpoint server, String type) {
		boolean login = server.authentication() != Authentication.NONE;
		String kind = type.isEmpty() ? "" : member("ServerType", JsonText.quoted(type)) + ",\n";
		String credentials = login ? ",\n" + member("AuthenticationCredentialsAssetReference",
				JsonText.quoted(identity.part("credentials").identifier())) : "";
		return "{\n" + kind + member("HostName", JsonText.quoted(AsciiName.of(server.host()))) + ",\n"
				+ member("Port", Integer.toString(server.port())) + ",\n"
				+ member("AuthenticationMethod", JsonText.quoted(login ? "Password" : "None")) + credentials + "\n    }";
	}

	private static String member(String name, String value) {
		return "      \"" + name + "\": " + value;
	}
}
