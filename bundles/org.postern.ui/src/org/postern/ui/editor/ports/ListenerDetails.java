package org.postern.ui.editor.ports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.Port;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.setting.SettingType;
import org.postern.ui.editor.EditorServices;
import org.postern.ui.editor.SiteText;
import org.postern.ui.editor.field.Choice;
import org.postern.ui.editor.field.Commit;
import org.postern.ui.editor.field.Entry;
import org.postern.ui.editor.field.Field;
import org.postern.ui.editor.field.Rows;

/** The fields of the selected listener. */
final class ListenerDetails {

	private static final SettingType<Integer> PORT = new SettingType.WholeNumber(Port.MINIMUM, Port.MAXIMUM);
	private static final SettingType<String> TEXT = new SettingType.Text();

	private final EditorServices services;
	private final SiteText<MailServer> text;
	private final IntSupplier selection;
	private final Choice<String> protocol;
	private final Entry<Integer> port;
	private final Choice<Security> security;
	private final Choice<Authentication> login;
	private final Choice<Role> role;
	private final Entry<Integer> standsInFor;
	private final Entry<String> bind;
	private final Entry<String> note;

	/** @param parent a grid of four columns */
	ListenerDetails(Composite parent, FormToolkit toolkit, EditorServices services, SiteText<MailServer> text,
			IntSupplier selection) {
		this.services = services;
		this.text = text;
		this.selection = selection;
		Rows rows = new Rows(parent, toolkit);
		protocol = rows.choice(Messages.column_protocol, "", services.protocolIds(text), services::protocolLabel,
				commit(Messages.column_protocol, ListenerChange::protocol));
		port = rows.number(Messages.column_port, "", PORT,
				commit(Messages.column_port, value -> listener -> listener.withPort(value)));
		security = rows.choice(Messages.column_security, "", Arrays.asList(Security.values()), Security::label,
				commit(Messages.column_security, value -> listener -> listener.withSecurity(value)));
		login = rows.choice(Messages.column_login, "", Arrays.asList(Authentication.values()), Authentication::label,
				commit(Messages.column_login, value -> listener -> listener.withAuthentication(value)));
		role = rows.choice(Messages.column_role, "", Arrays.asList(Role.values()), Role::label,
				commit(Messages.column_role, ListenerChange::role));
		standsInFor = rows.number(Messages.details_standsInFor, "", PORT,
				commit(Messages.details_standsInFor, value -> listener -> listener.asFallbackFor(value)));
		bind = rows.text(Messages.details_bind, Messages.details_bindHint, TEXT,
				commit(Messages.details_bind, value -> listener -> listener.withBind(address(value))));
		note = rows.text(Messages.column_note, "", TEXT,
				commit(Messages.column_note, value -> listener -> listener.withNote(value)));
		fields().forEach(field -> text.beforeUse(field::settle));
	}

	private static Optional<String> address(String typed) {
		return Optional.of(typed.strip()).filter(given -> !given.isEmpty());
	}

	private Stream<Field<?>> fields() {
		return Stream.of(protocol, port, security, login, role, standsInFor, bind, note);
	}

	private <T> Commit<T> commit(String what, Function<T, UnaryOperator<Listener>> change) {
		return value -> {
			int place = selection.getAsInt();
			return place < 0 ? Optional.empty()
					: text.change(NLS.bind(Messages.change_field, what), what + place,
							ListenerChange.at(place, change.apply(value)));
		};
	}

	/** Shows the selected listener; without one, or without a text that is understood, nothing can be changed. */
	void show() {
		Optional<Listener> listener = text.value().map(MailServer::policy).flatMap(policy -> {
			List<Listener> all = policy.listeners();
			int place = selection.getAsInt();
			return place < 0 || place >= all.size() ? Optional.empty() : Optional.of(all.get(place));
		});
		fields().forEach(field -> field.setEnabled(listener.isPresent() && text.isEditable()));
		listener.ifPresent(this::show);
	}

	private void show(Listener listener) {
		protocol.show(listener.protocol());
		port.show(listener.port());
		port.say(services.reason(listener));
		security.show(listener.security());
		login.show(listener.authentication());
		role.show(listener.role());
		standsInFor.setEnabled(listener.role() == Role.FALLBACK && text.isEditable());
		standsInFor.show(listener.standsInFor().orElse(listener.port()));
		bind.show(listener.bind().orElse(""));
		note.show(listener.note());
	}
}
