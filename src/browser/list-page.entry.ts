import { offerOrders } from './offer-orders.ts';

offerOrders(document);
