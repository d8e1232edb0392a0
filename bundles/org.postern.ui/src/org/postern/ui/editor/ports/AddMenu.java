package org.postern.ui.editor.ports;

import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.postern.api.model.FallbackPort;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;
import org.postern.core.provider.Providers;

/** The menu of what can be added: the well-known ports that the policy does not list, and any other port. */
final class AddMenu {

	private final Providers providers;
	private final Consumer<Listener> add;

	AddMenu(Providers providers, Consumer<Listener> add) {
		this.providers = providers;
		this.add = add;
	}

	/** Opens below a button. */
	void open(Button button, PortPolicy policy) {
		Menu menu = new Menu(button);
		providers.protocols().forEach(protocol -> fill(menu, protocol.info(), policy));
		Point below = button.toDisplay(0, button.getSize().y);
		menu.setLocation(below);
		menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private void fill(Menu menu, ProtocolInfo protocol, PortPolicy policy) {
		if (menu.getItemCount() > 0) {
			new MenuItem(menu, SWT.SEPARATOR);
		}
		int original = FallbackPort.of(policy).standsInFor();
		protocol.ports().stream().filter(known -> policy.find(protocol.id(), known.port()).isEmpty())
				.forEach(known -> item(menu, words(protocol, known), known.listener(protocol.id(), original)));
		protocol.ports().stream().findFirst().ifPresent(usual -> item(menu,
				NLS.bind(Messages.add_other, protocol.label()), other(protocol, usual, policy, original)));
	}

	private static String words(ProtocolInfo protocol, WellKnownPort known) {
		return NLS.bind(Messages.add_known, new Object[] { protocol.label(), Integer.toString(known.port()),
				known.security().label(), known.role().label() });
	}

	/** Like the protocol's usual port, on the first number from there on that is free. */
	private static Listener other(ProtocolInfo protocol, WellKnownPort usual, PortPolicy policy, int original) {
		int free = IntStream.concat(IntStream.rangeClosed(8000 + usual.port(), 65_535), IntStream.of(usual.port()))
				.filter(port -> policy.listeners().stream().noneMatch(listener -> listener.port() == port)).findFirst()
				.orElse(usual.port());
		return usual.listener(protocol.id(), original).withPort(free);
	}

	private void item(Menu menu, String words, Listener listener) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(words);
		item.addListener(SWT.Selection, event -> add.accept(listener));
	}
}
