import type { Words } from '../concept.ts';

export const PL: Words = {
  customs:
    'celn*, cło, cła, clen*, cleni*, oclen*, ocleni*, urząd celny, kas, krajowa administracja skarbowa, celnic*, celno*',
  clearance:
    'odpraw*, oclenie, oclenia, procedur* celn*, odprawa celna, formalności celn*, zgłoszenie celne, clenie, clenia, kontrola celna, kontroli celnej, proces celny',
  leftCustoms:
    'od urzędu celnego, z urzędu celnego, z odprawy celnej, opuściła urząd celny, zwrócona z kontroli celnej, po kontroli celnej, z kontroli celnej, po odprawie celnej, przez urząd celny do, opuściła kontrolę celną, z cła',
  import:
    'przywóz*, przywozow*, kraju przeznaczenia, w kraju docelowym, import, importu, importow*, imporcie, importem',
  export: 'eksport*, wywóz*, wywozow*, kraju nadania, kraju pochodzenia',
  toDestination:
    'kraju przeznaczenia, kraju docelowym, kraj przeznaczenia, kraju docelowego, kraju odbiorcy, kraj docelowy',
  atOrigin: 'kraju nadania, kraju pochodzenia, kraju nadawcy, kraj nadania, z kraju nadania',
  underway: 'kraju tranzytu, kraj tranzytowy, kraju tranzytowym',
  invoice:
    'faktur*, dowód zakupu, dowodu zakupu, potwierdzenie zapłaty, potwierdzenia zapłaty, dowód zapłaty, wartość towaru, wartości towaru, potwierdzenie wartości, rachunek, rachunku, deklaracja wartości, potwierdzenia zakupu, dowodu płatności, potwierdzenie płatności, potwierdzenia płatności za, potwierdzenia wartości',
  identity:
    'pesel, nip, eori, numer identyfikacyjny, dowód osobisty, dowodu osobistego, paszport*, numer podatkowy, numeru pesel, tożsamości, numeru nip, numeru identyfikacyjnego, numeru eori, dokument tożsamości',
  attorney: 'pełnomocnictw*, upoważnieni*',
  permit: 'zezwoleni*, licencj*, certyfikat*, pozwoleni*, świadectwo pochodzenia, świadectw*, atest*',
  papers: 'dokument*, deklaracj*, formularz*, zgłoszenie celne, zgłoszenia celnego, oświadczeni*, cn23',
  information:
    'informacj*, dane, danych, opis*, zawartości, odpowiedzi, wyjaśnie*, kod hs, szczegół*, telefon*, kontakt*, odpowiedź, dyspozycj*, instrukcj*',
  address: 'adres*, kod pocztowy, kodu pocztowego, numer domu, numeru domu',
  duty: 'cła, cło, podatek*, podatk*, vat, należności celn*, należności, opłat* celn*, celno podatkow*, opłaty celne, opłat celnych, koszty odprawy, należności podatkow*, należności importow*',
  payment:
    'płatnoś*, zapłat*, opłat*, zapłacić, uiszczeni*, kwot*, opłacić, koszt*, opłacenie, opłacenia, uiścić, uregulowani*, uregulować, wpłat*, zapłaceni*',
  receiver: 'odbiorc*, adresat*, importer*, klient*, kupując*',
  you: 'twój pesel, od ciebie, twojego, twoich, twoje dokumenty, państwa',
  sender: 'nadawc*, sprzedawc*, eksporter*, sklep*, sprzedając*',
  toSender: 'do nadawcy, nadawcy, do sprzedawcy, do sklepu, do sprzedającego',
  broker: 'agencj* celn*, agent* celn*, broker*, przedstawiciel* celn*, agencja celna, agencji celnej, agenta celnego',
  agent:
    'lokalnemu przewoźnikowi, lokalnego przewoźnika, partner*, lokalnemu kurierowi, firmie doręczającej, lokalnej firmie, lokalny przewoźnik, operatorowi lokalnemu, innemu przewoźnikowi, podwykonawc*, agent*, przewoźnikowi, operatorowi, firmie kurierskiej, lokalnej poczcie',
  airline: 'linii lotniczej, liniom lotniczym, przewoźnikowi lotniczemu, linie lotnicze, przewoźnika lotniczego',
  facility:
    'sortown*, oddzia*, magazyn*, centrum, terminal*, węz*, hub*, lotnisk*, placówk*, filii, wer, urząd wymiany, urzędu wymiany, rozdziel*, centrali, urzędu pocztowego, urząd pocztowy, stacj*, bazie, urzędzie pocztowym, oddziału, ser, punkt wymiany, jednostk*',
  pickupPoint:
    'paczkomat*, paczkomac*, punkt odbioru, punkcie odbioru, punktu odbioru, pop, automat*, skrytc*, punkcie, poczcie, placówce odbiorczej, placówce pocztowej, punktu, placówki odbiorczej, orlen paczka, żabce, żabka, automacie, punktach odbioru, parcelshop*, kiosk*, sklepie',
  safePlace:
    'sąsiad*, skrzynk*, recepcj*, portier*, domownik*, do rąk, ochron*, pełnoletni*, pokwitow*, bezpieczne miejsce, skrytka pocztowa',
  delivery: 'doręczeni*, dostaw*, doręczyć, dostarczyć, dostarczeni*, doręczen*',
  released:
    'zwolnion*, odprawion*, oclon*, zwolnieni*, zakończono odpraw*, dopuszczon*, zwolniono, odprawa zakończona, zwolniła',
  complete:
    'zakończ*, ukończ*, pomyśln*, dokonano, zrealizowan*, pozytywn*, zakończen*, dokonan*, przeprowadzon*, zatwierdzon*, sfinalizowan*',
  presented:
    'przekazano do kontroli celnej, przedstawion*, przekazan* do odprawy, zgłoszon* do odprawy, przekazano do odprawy, dostarczono do urzędu celnego, skierowano do odprawy, zgłoszono do odprawy, oczekiwanie na odprawę, przekazana do kontroli celnej, przekazano do urzędu celnego, oczekuje na odprawę, w urzędzie celnym, do kontroli celnej, do odprawy celnej, do urzędu celnego, czeka na odprawę, oczekuje na oclenie, oczekuje na kontrolę celną, do odprawy, na odprawę celną, w kontroli celnej, organom celnym, przyjęta przez urząd celny, do oclenia, zgłoszon* celn*, przekazana celem odprawy, do odprawy importowej',
  process:
    'w toku, w trakcie, w procesie, kontrol*, weryfik*, trwa, w odprawie, sprawdzan*, procedowan*, badan*, rewizj*, podlega, przetwarzan*, w realizacji, analizowan*, inspekcj*, trwają, odprawiana',
  start: 'rozpoczęt*, rozpoczęci*, rozpoczęcie, rozpoczęła, zaczęt*, początek, rozpoczyna, rozpoczęty, wszczęt*',
  received:
    'otrzyman*, wznowi*, dostarczono dokument*, uzupełnion*, przyjęt*, wpłynęł*, wznowion*, otrzymaliśmy, dostarczone, dostarczono, kontynuowan*, przekazane dokumenty, odebrano dokumenty, przesłano, przesłane, przesłał*, dostarczył*, uzupełnił*, przekazał*, podał, dostarczył brakujące, dotarła brakująca',
  paid: 'opłacon*, zapłacon*, uiszczon*, płatność potwierdzona, płatność otrzymana, uregulowan*, płatność przyjęta, płatność zaksięgowana, zaksięgowan*, otrzymano płatność, otrzymano zapłatę, wpłacon*, opłacił*, zapłacił*, uiścił*, uregulował*, wpłacił*, przedpłacon*',
  delivered:
    'doręczon*, dostarczon*, doręczono, przesyłka doręczona, dostarczono, wręczon*, wydano odbiorcy, pozostawion*, wydano, wydana, wydany, wydane',
  collected: 'odebran*, odebrał*, odebrano, odebrana przez odbiorcę, podjęt*',
  returned:
    'zwrócon*, zwrot zakończony, zwrot doręczony, odesłano i doręczono, zwrot dostarczony, zwrot odebrany, zwrot zrealizowany, zwrot zakończono, zwrot wydany, zwrot doręczono',
  arrived:
    'nadeszł*, przybył*, dotarł*, przyję*, przyjęto w, przyjęta w, nadejście, wpłynęła, przyjęcie, wylądował*, nadejści*, przyjazd, jest w sortowni, dostarczona do oddziału',
  departed:
    'wysłan*, opuścił*, wyjech*, wysłano, wyekspediowan*, wyekspediowano, wyszł*, wyruszył*, wyjazd, wysłanie, wyjście, odlot, wyleciał*, opuszcza',
  accepted:
    'nadan*, nadano, odebrana od nadawcy, przyjęta od nadawcy, przyjęto od nadawcy, odebrano od nadawcy, nadanie, przyjęta w placówce, odebrana przez kuriera, przyjęta przez, nadana, przyjęto przesyłkę, odebraliśmy, podjęta od nadawcy, odbiór od nadawcy',
  handed: 'przekazan*, przekazano, przesłan*, oddan*, powierzon*, przekazanie, przeładow*, przekierow*',
  ready:
    'gotow* do odbioru, gotowa do odbioru, do odbioru, oczekuje na odbiór, czeka na odbiór, awizowan*, można odebrać, możesz odebrać, gotowe do odbioru, możliwa do odbioru, odbierz, czeka na ciebie, oczekuje w, umieszczon*, odbioru w, oczekuje na odebranie, czeka w, dostępna do odbioru, oczekiwanie na odbiór, do odebrania',
  outForDelivery:
    'wydano do doręczenia, w doręczeniu, w dostawie, wydana do doręczenia, wydana kurierowi, przekazano do doręczenia, kurier wyruszył, u kuriera, do doręczenia, przekazana do doręczenia, w trakcie doręczania, w drodze do odbiorcy, kurier jest w drodze, z kurierem, w drodze do ciebie, kurierowi do doręczenia, doręczana, kurier w drodze, w trakcie dostarczania, wydanie do doręczenia, w trakcie doręczenia, pobrana przez kuriera, w trasie, dostarczana, do dostarczenia, kurier doręczy',
  held: 'zatrzyman*, wstrzyman*, zajęt*, zablokowan*, przetrzym*, konfisk*, zawieszon*, utknęł*, zatrzymał*, zatrzymano, wstrzymanie, wstrzymano, skonfiskowan*, zatrzymanie, przechow*, zabezpieczon*',
  need: 'wymagan*, wymaga, potrzeb*, prosimy, proszę, konieczn*, niezbędn*, należy, musi, żąda*, wezwan*, prośba, uzupełni*, dostarczenia, zażądał*, wymagają, kontakt z, skontaktowa*, przesłanie, podanie, powinien, prosi, prześlij, podaj, opłać, zobowiązan*, wezwanie, dosłani*, wzywa, o przekazanie, opłaca, zapłać, dostarcz, załącz, dokonaj, poproszon*, poprosił*, wpisz, dołącz',
  await: 'oczekiw*, oczekuj*, czeka, czekamy, w oczekiwaniu, czekają, zwolnienie po, odprawa po',
  until: 'do czasu, dopóki, aż do, do momentu, zanim, przed, pod warunkiem, do chwili',
  missing:
    'brak*, niekompletn*, nieprawidłow*, błędn*, niepełn*, niezgodn*, nieważn*, niewystarczając*, nieczyteln*, brakując*, niejasn*, rozbieżn*, nie otrzyman*, nie dostarczono, nie dostarczył*, nieścisł*, błąd, błędy, nie załączon*',
  fail: 'nieudan*, problem*, nie powiod*, nieprawidłowoś*, niepowodzenie, błąd, awari*, bezskuteczn*, niepomyśln*, niezakończon*, nieukończon*',
  reject:
    'odrzucon*, odmow* przywozu, nie dopuszczon*, odmówiono, nie wyrażono zgody, odmowa, zakaz przywozu, odmowa odprawy, odmówił* odprawy, niedopuszczon*, odrzucił*, odmowa importu, niedopuszczenie, odmowa przywozu, zakaz importu, nie zezwolił*, odmówił',
  return: 'zwrot*, zwrac*, odsył*, odesłan*, odesłać, w zwrocie, zwróci*, powrót*, powrotn*, wraca, odesła*, zawrócon*',
  absent:
    'nieobecn*, nie zastano, nikogo, zamkni*, awizo, pozostawiono awizo, brak odbiorcy, brak adresata, nieobecność, pod nieobecność, urlop*, nie ma w domu, nie zastał*, nieczynn*, nikt, nie odbiera telefonu, nieosiągaln*, brak kontaktu, zostawiono awizo, brak kontaktu z odbiorcą, nieuchwytn*, zawiadomienie',
  noAccess:
    'brak dostępu, brak możliwości wejścia, brak dojazdu, brak wejścia, niedostępn*, utrudniony dostęp, nie można dojechać, brak domofonu, pies, domofon',
  refused:
    'odmowa przyjęcia, odmówił przyjęcia, odmowa odbioru, odmówiła, odmówił*, odmówiono przyjęcia, odmówił odbioru, odmawia, nie przyjął, nie przyjęt*, odmowa odbiorcy, odmowa adresata',
  unclaimed:
    'nie podjęt*, niepodjęt*, nieodebran*, nie odebran*, upłynął termin, termin odbioru, nie odebrał*, minął termin, upływ terminu, czas na odbiór, przekroczony termin, nie odebrano, termin odbioru minął, nie podjął',
  badAddress:
    'błędny adres, niepełny adres, adresat nieznany, adresat wyprowadził, adres niepełny, nieprawidłowy adres, adres nieprawidłowy, adres nie istnieje, adres błędny, zły adres, niekompletny adres, błąd w adresie, wyprowadził się, błędnego adresu, nieznany pod, adres niekompletny, brak numeru, niewystarczający adres, adresat nie mieszka, nieznany, adres nieznany, błędnym adresem, niepełnego adresu, problem z adresem, błędy w adresie, adresat przeprowadził, niedokładny adres, nieistniejący adres, przeprowadził',
  attempt:
    'niedoręczon*, prób*, nie doręczon*, nie udało się doręczyć, nieudane doręczenie, próba doręczenia, brak możliwości doręczenia, nie można doręczyć, niedostarczon*, nie dostarczon*, nie został* doręczon*, nie udało się dostarczyć, nieudana próba, nieudana dostawa, niemożliwe doręczenie, nie mógł* doręczyć, nie mogła zostać doręczona, nie mogła zostać dostarczona, nie doszło do, niemożność doręczenia',
  delay: 'opóźni*, późni*, dłuż*, przesunięt*, przełożon*, z opóźnieniem, później',
  weather: 'pogod*, śnieg*, burz*, powód*, atmosferyczn*, wichur*, zimow*, śnieżyc*, siła wyższa, siły wyższej, ulewa',
  transportTrouble:
    'lot*, strajk*, wypadek*, wypadk*, awari*, korek*, korki, drogow*, samolot*, utrudnienia, transportow*, awaria pojazdu, zator*',
  misrouted:
    'błędnie skierow*, źle skierow*, błędnie przesort*, omyłkow*, błędnie wysłan*, źle posortow*, błędne sortowanie, błędnie posortow*, pomyłk*, mylnie, przez pomyłkę, błędnie przekazan*, niewłaściw*, błędny oddział, błędnego oddziału, błędnej, źle przekierowana, błąd sortowania',
  damaged: 'uszkodz*, zniszczone opakow*, uszkodzeni*, rozerwan*, zalan*',
  lost: 'zagin*, zgubi*, zagub*, utracon*, skradzion*, nie odnaleziono, zaginięcie, kradzież*',
  destroyed: 'zniszczon*, utylizac*, zutylizowan*, zniszczeni*, zlikwidowan*',
  prohibited: 'zabronion*, niedozwolon*, zakazan*, niebezpieczn*, podrób*, podrabian*, zakaz*',
  security: 'bezpieczeństw*, kontrola bezpieczeństwa',
  cancelled: 'anulowan*, odwołan*, anulowano, anulacj*, rezygnacj*',
  voided: 'etykieta anulowana, anulowano etykietę, list przewozowy anulowany',
  partial: 'częściow*, część przesyłki, część paczek',
  unpaid:
    'nieopłacon*, do zapłaty, należn*, niezapłacon*, do opłacenia, nie opłacon*, nie zapłacon*, do uiszczenia, zaległ*, nieuiszczon*, nie uiszczon*',
  dutyDue: 'do zapłaty cło, wezwanie do zapłaty cła',
  chargeDue: 'za pobraniem, pobranie, pobrani*, dopłat*, niedostateczna opłata, pobraniow*',
  scheduled:
    'planowan*, przewidywan*, zostanie doręczon*, zostanie dostarczon*, umówion*, ponowna próba, termin doręczenia, data doręczenia, kolejna próba, ponowne doręczenie, zaplanowan*, dostawa zaplanowana, spodziewan*, szacowan*, jutro, termin dostawy, przewidziana na, przewidzian*, następnym dniu',
  label:
    'etykiet*, zarejestrowan*, przygotowan* przez nadawcę, przygotowana przez nadawcę, elektroniczn*, dane przesyłki, oczekuje na nadanie, utworzon*, awizacj*, oczekiwanie na nadanie, przygotowan*, zlecenie, nie została jeszcze nadana, utworzono, przyjęto dane, nadawca przygotow*, zapowiedzian*, jeszcze nie nadan*, wygenerowan*, przyjęto zlecenie, dane otrzymane, nie otrzymaliśmy, przygotowuje',
  inTransit:
    'w drodze, w transporcie, transport*, w tranzycie, sortowan*, tranzyt*, przewoz*, przesort*, przemieszcz*, w przewozie, posortowan*, załadowan*, w podróży',
  update:
    'aktualizac*, status*, zdarzenie, przesłano dane, transmisj*, zmiana statusu, dane celne, przesłano informacj*, zaktualizow*, wysłano dane, czynność, czynności, aktywność',
  notice:
    'sms, e mail, powiadomieni*, powiadomion*, nie jest wymagan*, wiadomość, przekierowan*, zmiana, punktualnie, zgodnie z planem, nie są wymagane, email, poinformowan*, telefonicz*, na prośbę, zmieniono, przypomnienie, ankiet*, nie wymaga, nie trzeba, na życzenie, zawiadomion*',
  notFound:
    'nie znaleziono, brak danych, brak informacji, nie odnaleziono numeru, nie istnieje w systemie, brak przesyłki, nie figuruje',
  pickupFailed:
    'nieudany odbiór, odbiór nieudany, nie odebrano od nadawcy, próba odbioru, odbiór od nadawcy nieudany, nie udało się odebrać, brak odbioru od nadawcy, odbiór niezrealizowany, paczka niegotowa, nieudana próba odbioru',
  expired: 'śledzenie wygasło, śledzenie zakończone',
  exception: 'wyjątek, nieprawidłowość, niestandardow*, incydent, problem',
  not: 'nie, bez, brak możliwości, ani, nigdy, żaden, niemożliw*, nie został*, nie jest, jeszcze nie, żadn*, nie ma, nic, brak należności, brak opłat, brak cła',
  will: 'zostanie, zostaną, będzie, będą, planowan*, jutro, wkrótce, przewidywan*, ma zostać, nastąpi, mają zostać, niebawem, po przybyciu, po nadejściu',
  ongoing: 'w trakcie, jest, jest w, są, obecnie, właśnie, trwa, aktualnie',
  if: 'jeśli, jeżeli, gdy, w przypadku, w razie, o ile, chyba że, gdyby, po upływie, bez zapłaty, bez opłacenia, bez odbioru, bez płatności, brak zapłaty spowoduje, w razie braku',
  maybe: 'może, mogą, możliw*, ewentualn*, być może',
  and: 'i, ale, lecz, ponieważ, z powodu, oraz, więc, gdyż, dlatego, a, jednak, po czym, bo, powodu, z uwagi, ze względu, w związku, zatem, natomiast, w celu, powód',
  message: 'sms, e mail, email, powiadomienie',
  solved: 'zdjęt*, uchylon*, cofnięt*, rozwiązan*, skorygowan*, poprawion*, wyjaśnion*',
  yet: 'jeszcze, wciąż, nadal',
  formerly: 'wcześniej, uprzednio, poprzednio',
  else: 'w przeciwnym, albo, lub przesyłka, inaczej',
};
