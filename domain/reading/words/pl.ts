import type { Words } from '../concept.ts';

export const PL: Words = {
  customs:
    'celn*, cło, cła, clen*, cleni*, oclen*, ocleni*, urząd celny, kas, krajowa administracja skarbowa, celnic*, celno*, przez cło, na cle, do cła, cłem, administracja skarbowa, kas urząd, izba celna, izby celnej, oddział celny, oddziału celnego, służba celna, służby celne, służb celnych, funkcjonariusz celny, inspekcja graniczna, sanepid, graniczn* kontrol*, kontrola graniczna, agencja celna, wydział celny',
  clearance:
    'odpraw*, oclenie, oclenia, procedur* celn*, odprawa celna, formalności celn*, zgłoszenie celne, clenie, clenia, kontrola celna, kontroli celnej, proces celny, postępowani* celn*, formalności importow*, formalnościach celnych, obsług* celn*, obróbk* celn*, rewizja celna, odpr, czynności celn*, procedur* import*, procedur* przywoz*, proces* celn*, deklaracj* celn*',
  leftCustoms:
    'od urzędu celnego, z urzędu celnego, z odprawy celnej, opuściła urząd celny, zwrócona z kontroli celnej, po kontroli celnej, z kontroli celnej, po odprawie celnej, przez urząd celny do, opuściła kontrolę celną, z cła, z kontroli celnej do, zwolniona z cła i, od celników, wyszła z odprawy, wyszła z urzędu celnego, opuściła odprawę celną, zwrócono z odprawy, zwrócono z urzędu celnego, opuściła cło, wydana przez urząd celny, wydano z urzędu celnego, zwrócona przez urząd celny, zwrócona z urzędu celnego, zwrócono z kontroli celnej, zwrócona z odprawy celnej, wydana z magazynu celnego, powrót z urzędu celnego, powrót z odprawy, powrót z kontroli celnej, odebrano od urzędu celnego, odebrana z urzędu celnego',
  import:
    'przywóz*, przywozow*, kraju przeznaczenia, w kraju docelowym, import, importu, importow*, imporcie, importem, wwóz*, wwozu, przywiezion*, kraju docelowego',
  export: 'eksport*, wywóz*, wywozow*, kraju nadania, kraju pochodzenia, wywiezion*, w eksporcie, kraj nadania',
  toDestination:
    'kraju przeznaczenia, kraju docelowym, kraj przeznaczenia, kraju docelowego, kraju odbiorcy, kraj docelowy',
  atOrigin: 'kraju nadania, kraju pochodzenia, kraju nadawcy, kraj nadania, z kraju nadania',
  underway: 'kraju tranzytu, kraj tranzytowy, kraju tranzytowym',
  invoice:
    'faktur*, dowód zakupu, dowodu zakupu, potwierdzenie zapłaty, potwierdzenia zapłaty, dowód zapłaty, wartość towaru, wartości towaru, potwierdzenie wartości, rachunek, rachunku, deklaracja wartości, potwierdzenia zakupu, dowodu płatności, potwierdzenie płatności, potwierdzenia płatności za, potwierdzenia wartości, paragon*, potwierdzeni* zakupu, dowod* zakupu, dowod* zapłaty, potwierdzeni* wartości, potwierdzeni* płatności, potwierdzeni* przelewu, potwierdzeni* zamówienia, wyciąg z konta, proform*, oświadczenie o wartości, dowód wpłaty, deklarowanej wartości, dowod* wartości',
  identity:
    'pesel, nip, eori, numer identyfikacyjny, dowód osobisty, dowodu osobistego, paszport*, numer podatkowy, numeru pesel, tożsamości, numeru nip, numeru identyfikacyjnego, numeru eori, dokument tożsamości, numer pesel, numer nip, regon, skan dowodu, kopii dowodu, kopia dowodu, tożsamość, dowód tożsamości, dowodu tożsamości, numeru podatkowego, numer vat, numeru vat, identyfikator*, ioss, nr eori, nr pesel, nr nip, danych osobowych, dane osobowe, dokumentu tożsamości',
  attorney:
    'pełnomocnictw*, upoważnieni*, zgody na odprawę, zgoda na odprawę, umocowani*, zlecenie odprawy, zlecenia odprawy, dyspozycja odprawy, upoważnić, zgody na reprezentację',
  permit:
    'zezwoleni*, licencj*, certyfikat*, pozwoleni*, świadectwo pochodzenia, świadectw*, atest*, zgod* na przywóz, zgod* na import, koncesj*, certyfikatu, zaświadczeni*, świadectw* zdrowia, fitosanitarn*, weterynaryjn*, recept*, dopuszczenie sanepidu, opini*, deklaracj* zgodności, zezwolenie przywozowe',
  papers:
    'dokument*, deklaracj*, formularz*, zgłoszenie celne, zgłoszenia celnego, oświadczeni*, cn23, papier*, wniosek, wniosku, załącznik*, cn22, specyfikacj*, list* przewozow*',
  information:
    'informacj*, dane, danych, opis*, zawartości, odpowiedzi, wyjaśnie*, kod hs, szczegół*, telefon*, kontakt*, odpowiedź, dyspozycj*, instrukcj*, numer telefonu, numeru telefonu, opis towaru, opisu towaru, zawartość, zawartością, uzupełnień, wyjaśnień, kod taryfy, kodu taryf*, kodu hs, szczegóły, potwierdzeni* zawartości, adresu e mail',
  address:
    'kod pocztowy, kodu pocztowego, numer domu, numeru domu, ulic*, mieszkani*, miejscowoś*, adres, adresu, adresem, adresie, adresy, adresów, adresow*',
  duty: 'cła, cło, podatek*, podatk*, vat, należności celn*, należności, opłat* celn*, celno podatkow*, opłaty celne, opłat celnych, koszty odprawy, należności podatkow*, należności importow*, cłem, należności celno podatkowe, vat importowy, podatek vat, akcyz*, podatki, danin*, opłata celna, opłaty importow*, opłata manipulacyjna, opłaty manipulacyjn*, opłata za odprawę, opłaty za odprawę, kosztów odprawy, opłaty za przedstawienie, należności przywozow*, opłata skarbowa, należność celna, należności celnych, dług celny',
  payment:
    'płatnoś*, zapłat*, opłat*, zapłacić, uiszczeni*, kwot*, opłacić, koszt*, opłacenie, opłacenia, uiścić, uregulowani*, uregulować, wpłat*, zapłaceni*, płatn*, przelew*, rachunek do zapłaty, zapłać, wnieść, wniesieni*, wniesienie opłaty, kaucj*, dopłacić, zapłaty, koszty',
  receiver:
    'odbiorc*, adresat*, importer*, klient*, kupując*, kupującemu, nabywc*, odb, konsument*, zamawiając*, importując*',
  you: 'twój pesel, od ciebie, twojego, twoich, twoje dokumenty, państwa, twój numer, twojej, państwa dokument*, prosimy państwa, prosimy cię, prosimy pana, musisz, twój nip, twoje dane, twoja faktura, twoją, ciebie, twoim, z państwa strony, z twojej strony, twojego numeru',
  sender: 'nadawc*, sprzedawc*, eksporter*, sklep*, sprzedając*, dostawc*, wysyłając*, zleceniodawc*, eksportując*',
  toSender:
    'do nadawcy, nadawcy, do sprzedawcy, do sklepu, do sprzedającego, do zleceniodawcy, z powrotem do nadawcy, ponownie u nadawcy, u nadawcy, do eksportera, do dostawcy, na adres nadawcy, sprzedawcy, do kraju nadania',
  broker:
    'agencj* celn*, agent* celn*, broker*, przedstawiciel* celn*, agencja celna, agencji celnej, agenta celnego, pełnomocnik* celn*, spedytor*, brokerowi, agencją celną, zgłaszając*',
  agent:
    'do doręczenia końcowego, do końcowego doręczenia, do ostatecznego doręczenia, lokalnemu przewoźnikowi, lokalnego przewoźnika, partner*, lokalnemu kurierowi, firmie doręczającej, lokalnej firmie, lokalny przewoźnik, operatorowi lokalnemu, innemu przewoźnikowi, podwykonawc*, agent*, przewoźnikowi, operatorowi, firmie kurierskiej, lokalnej poczcie, lokalny kurier, lokalny operator, lokalnej firmy kurierskiej, firma partnerska, firmie partnerskiej, partnerowi, poczta lokalna, dostawcy ostatniej mili, ostatniej mili, kurierowi partnerskiemu, innej firmie, operatorem lokalnym, lokalnej poczty, przewoźnikowi lokalnemu, przewoźnikowi docelowemu',
  airline: 'linii lotniczej, liniom lotniczym, przewoźnikowi lotniczemu, linie lotnicze, przewoźnika lotniczego',
  facility:
    'sortown*, oddzia*, magazyn*, centrum, terminal*, węz*, hub*, lotnisk*, placówk*, filii, wer, urząd wymiany, urzędu wymiany, rozdziel*, centrali, urzędu pocztowego, urząd pocztowy, stacj*, bazie, urzędzie pocztowym, oddziału, ser, punkt wymiany, jednostk*',
  pickupPoint:
    'paczkomat*, paczkomac*, punkt odbioru, punkcie odbioru, punktu odbioru, pop, automat*, skrytc*, punkcie, poczcie, placówce odbiorczej, placówce pocztowej, punktu, placówki odbiorczej, orlen paczka, żabce, żabka, automacie, punktach odbioru, parcelshop*, kiosk*, sklepie',
  safePlace:
    'sąsiad*, skrzynk*, recepcj*, portier*, domownik*, do rąk, ochron*, pełnoletni*, pokwitow*, bezpieczne miejsce, skrytka pocztowa, sąsiadce, sąsiadowi, pod drzwi, pod drzwiami, altan*, garaż*, konsjerż, sekretariat*, współlokator*, małżon*, krewn*, biuro podawcze, biurze podawczym, członkowi rodziny, dozorc*, weranda',
  delivery: 'doręczeni*, dostaw*, doręczyć, dostarczyć, dostarczeni*, doręczen*',
  released:
    'zwolnion*, odprawion*, oclon*, zwolnieni*, zakończono odpraw*, dopuszczon*, zwolniono, odprawa zakończona, zwolniła, zwolnion* celn*, zwolnieni* celn*, zwolnienie, zwolniły, dopuszczono, dopuszczenie do obrotu, dopuszczon* do obrotu, do obrotu, wolny obrót, zgoda na wywóz, zgoda na przywóz, zgoda na import, zatwierdzono import, odprawiono, odprawił, ocloną, oclono, pozwolono, zezwolono, odblokowan*, zwolniony, odprawa zrealizowana, odprawa dokonana, odprawa pomyślna, bez zastrzeżeń, zwolnienie celne, zwolnił*, dopuścił*, odprawił*',
  complete:
    'zakończ*, ukończ*, pomyśln*, dokonano, zrealizowan*, pozytywn*, zakończen*, dokonan*, przeprowadzon*, zatwierdzon*, sfinalizowan*, ukończenie, przeszła, przeszedł, przeszło, załatwion*, powodzeni*, sukces*, skończon*, dobiegł*, finalizacj*',
  presented:
    'przekazano do kontroli celnej, przedstawion*, przekazan* do odprawy, zgłoszon* do odprawy, przekazano do odprawy, dostarczono do urzędu celnego, skierowano do odprawy, zgłoszono do odprawy, oczekiwanie na odprawę, przekazana do kontroli celnej, przekazano do urzędu celnego, oczekuje na odprawę, do kontroli celnej, do odprawy celnej, do urzędu celnego, czeka na odprawę, oczekuje na oclenie, oczekuje na kontrolę celną, do odprawy, na odprawę celną, organom celnym, przyjęta przez urząd celny, do oclenia, zgłoszon* celn*, przekazana celem odprawy, do odprawy importowej, przekazana do odprawy, przekazano do odprawy celnej, przekazano celnikom, przekazana celnikom, przekazano służbom celnym, przekazana służbom celnym, przekazana do urzędu celnego, przekazano urzędowi celnemu, przekazana urzędowi celnemu, urzędowi celnemu, przekazano do cła, przedłożon*, złożon* do odprawy, przyjęto do odprawy, przyjęta do odprawy, przyjęto w urzędzie celnym, przyjęta w urzędzie celnym, dotarła do urzędu celnego, dotarła do odprawy, wpłynęła do urzędu celnego, przybyła do urzędu celnego, skierowano do kontroli celnej, skierowana do kontroli celnej, skierowana do odprawy, skierowana do odprawy celnej, oddana do odprawy, oddano do odprawy, do rewizji celnej, do oddziału celnego, celem odprawy, w celu odprawy, do kontroli granicznej, przyjęcie do odprawy, przyjęta przez służby celne, dostarczona do urzędu celnego, dostarczona do odprawy, przewieziona do urzędu celnego, przyjęcie w urzędzie celnym, nadejście do urzędu celnego, wejście do urzędu celnego, nadejście do odprawy, do magazynu celnego, w magazynie celnym, do agencji celnej, celnikom, złożono zgłoszenie, przekazana na odprawę, na kontrolę celną',
  process:
    'w toku, w trakcie, w procesie, kontrol*, weryfik*, trwa, w odprawie, sprawdzan*, procedowan*, badan*, rewizj*, podlega, przetwarzan*, w realizacji, analizowan*, inspekcj*, trwają, odprawiana, badani*, sprawdzen*, sprawdza, kontroluje, kontrolowan*, analiz*, wycen*, rozpatrywan*, w badaniu, w analizie, w kontroli, w odprawie celnej, weryfikuje, bada, prześwietl*, prowadzon*, procedura trwa, przeprowadza, prowadzi, odprawian*, rewiduj*, rozpatruje, skanow*, procesow*, dokonuje, procedura w toku',
  start:
    'rozpoczęt*, rozpoczęci*, rozpoczęcie, rozpoczęła, zaczęt*, początek, rozpoczyna, rozpoczęty, wszczęt*, uruchomion*, wszczęto, rozpoczęto, zainicjowan*, rozpoczął, ruszył*',
  received:
    'otrzyman*, wznowi*, dostarczono dokument*, uzupełnion*, przyjęt*, wpłynęł*, wznowion*, otrzymaliśmy, dostarczone, dostarczono, kontynuowan*, przekazane dokumenty, odebrano dokumenty, przesłano, przesłane, przesłał*, dostarczył*, uzupełnił*, przekazał*, podał, dostarczył brakujące, dotarła brakująca, dosłan*, dosłał*, nadesłan*, wpłynęły, wpłynęła faktura, uzyskan*, wznowieni*, wznawia, dostarczył dokumenty, przedstawił*, kontynuuje, kontynuacj*, dokumenty kompletne, dokumenty dostarczone, skompletowan*, dotarły dokumenty, załączono, przedłożył*, złożył*, wgrano, udzielił*',
  paid: 'opłacon*, zapłacon*, uiszczon*, płatność potwierdzona, płatność otrzymana, uregulowan*, płatność przyjęta, płatność zaksięgowana, zaksięgowan*, otrzymano płatność, otrzymano zapłatę, wpłacon*, opłacił*, zapłacił*, uiścił*, uregulował*, wpłacił*, przedpłacon*, opłacone, pobrano należności, opłata uiszczona, opłata wniesiona, opłata pobrana, opłata zaksięgowana, płatność wpłynęła, płatność zrealizowana, płatność dokonana, płatność potwierdzono, dokonano płatności, dokonano zapłaty, płatność zatwierdzona, wpłynęła płatność, wpłata zaksięgowana, wpłata otrzymana, otrzymano wpłatę, rozliczon*, pokryt*, pokrył*, przelew otrzymany',
  delivered:
    'doręczon*, dostarczon*, doręczono, przesyłka doręczona, dostarczono, wręczon*, wydano odbiorcy, pozostawion*, wydano, wydana, wydany, wydane',
  collected: 'odebran*, odebrał*, odebrano, odebrana przez odbiorcę, podjęt*',
  returned:
    'zwrócon*, zwrot zakończony, zwrot doręczony, odesłano i doręczono, zwrot dostarczony, zwrot odebrany, zwrot zrealizowany, zwrot zakończono, zwrot wydany, zwrot doręczono, wróciła do nadawcy, wrócił do nadawcy, wróciło do nadawcy, powróciła do nadawcy, powróciło do nadawcy, zwrot wydano nadawcy, zwrot doręczony nadawcy, odesłana i doręczona, zwrócono nadawcy, doręczono nadawcy, doręczona nadawcy, wydana nadawcy, wydano nadawcy, zwrot odebrano, zwrot przyjęty przez nadawcę, dostarczona do nadawcy, ponownie u nadawcy, zwrócona i doręczona, zwrot zrealizowano, zwrot odebrał nadawca',
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
  held: 'bez zwolnienia, zatrzyman*, wstrzyman*, zajęt*, zablokowan*, przetrzym*, konfisk*, zawieszon*, utknęł*, zatrzymał*, zatrzymano, wstrzymanie, wstrzymano, skonfiskowan*, zatrzymanie, przechow*, zabezpieczon*, zarekwir*, kwarantann*, zajęci*, zajęto, zabezpiecz*, przytrzym*, przetrzymywan*, przetrzymuje, przetrzymanie, wstrzymuje, zatrzymuje, wytypowan*, wybran* do kontroli, blokad*, zablokowano, utknął, utknęło, zamrożon*, zawieszenie, zawiesz*, depozyt*, w depozycie, skierowan* do rewizji, przerwan*, przechwycon*, nie opuściła, opóźnienie zwolnienia, opóźnione zwolnienie, opóźnienie w zwolnieniu, zwolnienie wstrzymane, zwolnienie opóźnione',
  need: 'wymagan*, wymaga, potrzeb*, prosimy, proszę, konieczn*, niezbędn*, należy, musi, żąda*, wezwan*, prośba, uzupełni*, dostarczenia, zażądał*, wymagają, kontakt z, skontaktowa*, przesłanie, podanie, powinien, prosi, prześlij, podaj, opłać, zobowiązan*, wezwanie, dosłani*, wzywa, o przekazanie, opłaca, zapłać, dostarcz, załącz, dokonaj, poproszon*, poprosił*, wpisz, dołącz, prosi o, potrzebujemy, wymagana, konieczna, konieczne, dostarczyć, przesłać, podać, uzupełnić, przedłożyć, przedstawić, załączyć, wypełnić, podpisać, dołączyć, okazać, żądanie, żądają, zapytan*, oczekujemy od, proszona, proszony, proszeni, zwróciliśmy się, wysłano prośbę, wezwał*, wezwano, wzywamy, musi dostarczyć, musi przedstawić, powinna, powinni, zobowiązani, skontaktuj, kontakt w sprawie, do uzupełnienia, do dostarczenia, wymóg, wymogi, wymagań, domaga, obowiąz*, zapłacić, dosłać, dosłanie, wystąpiono, zwrócono się, odesłać podpisan*, odesłanie podpisan*',
  await:
    'oczekiw*, oczekuj*, czeka, czekamy, w oczekiwaniu, czekają, zwolnienie po, odprawa po, oczekujem*, wyczekuj*, w oczekiwaniu na, oczekiwaniu',
  until: 'do czasu, dopóki, aż do, do momentu, zanim, przed, pod warunkiem, do chwili',
  missing:
    'brak*, niekompletn*, nieprawidłow*, błędn*, niepełn*, niezgodn*, nieważn*, niewystarczając*, nieczyteln*, brakując*, niejasn*, rozbieżn*, nie otrzyman*, nie dostarczono, nie dostarczył*, nieścisł*, błąd, błędy, nie załączon*, brak faktury, brak danych do, brak danych dla, brak danych w, brak danych odbiorcy, brak danych nadawcy, brak danych o zawartości, brak danych o towarze, brak danych celnych, brak informacji do, brak informacji o wartości, brak informacji o zawartości, nie przedstawi*, nie przedłoży*, nie zawiera, niewystarczaj*, niejednoznaczn*, niedokładn*, nieaktualn*, zaniżon*, niespójn*, sprzeczn*, nieprawdziw*, niekompletne, nie dołączon*, niedołączon*, niedostarczone dokumenty, nie przesłan*, nie nadesłan*, niezałączon*, bez faktury, bez dokumentów, bez zezwolenia, bez pełnomocnictwa, uchybieni*, rozbieżnoś*, niezgodnoś*, nie zgadza*, wadliw*, niepoprawn*, niewłaściwe dane, niewłaściwa faktura, nie ma faktury, nie ma dokumentów, niedobór, przeterminowan*, niewyraźn*, brakuje, nie okaza*',
  fail: 'nieudan*, problem*, nie powiod*, nieprawidłowoś*, niepowodzenie, błąd, awari*, bezskuteczn*, niepomyśln*, niezakończon*, nieukończon*',
  reject:
    'odrzucon*, odmow* przywozu, nie dopuszczon*, odmówiono, nie wyrażono zgody, odmowa, zakaz przywozu, odmowa odprawy, odmówił* odprawy, niedopuszczon*, odrzucił*, odmowa importu, niedopuszczenie, odmowa przywozu, zakaz importu, nie zezwolił*, odmówił, odmowa dopuszczenia, odmowa celna, odmówiono przywozu, odmówiono importu, odmówiono odprawy, odmówiono wywozu, odmówiono eksportu, odmowa wywozu, odmowa eksportu, odrzucenie, odrzuca, odrzucono, niedopuszczona, nie dopuścił*, nie zezwolono, import zabroniony, przywóz zabroniony, zakaz wwozu, odmowa wwozu, odmowa wjazdu, odmowa zwolnienia, urząd celny odmówił, cofnięt* z granicy, negatywna decyzja, decyzja odmowna, odmowa odpraw*, odmowa zgody, nie przyjęt* do odprawy, nie może zostać zaimportowan*, nie wpuszczon*',
  return:
    'zwrot*, zwrac*, odsył*, odesłan*, odesłać, w zwrocie, zwróci*, powrót*, powrotn*, wraca, odesła*, zawrócon*, odesłani*, zwrotn*, wróci, wrócić, powraca, w drodze powrotnej, droga powrotna, w drodze do nadawcy, zwrotu, cofnięt* do nadawcy, reeksport*, z powrotem, odsyłan*, odsyła, zwracana, zawracana, odeślemy, zwrócimy',
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
    'nieopłacon*, do zapłaty, należn*, niezapłacon*, do opłacenia, nie opłacon*, nie zapłacon*, do uiszczenia, zaległ*, nieuiszczon*, nie uiszczon*, należy zapłacić, należy opłacić, należy uiścić, oczekuje na opłacenie, oczekuje na zapłatę, oczekuje na płatność, oczekiwanie na płatność, oczekiwanie na zapłatę, oczekiwanie na opłacenie, oczekuje na wpłatę, czeka na płatność, czeka na zapłatę, czeka na opłacenie, brak płatności, brak wpłaty, brak zapłaty, brak opłaty, do uregulowania, do wpłaty, musi zapłacić, musi opłacić, niezapłaceni*, nieuregulowan*, nie uregulowan*, nie opłacił*, nie zapłacił*, nie uiścił*, wymagana zapłata, wymagana płatność, wymagana opłata, wymagane opłacenie, zadłużeni*, wymaga opłacenia, wymaga zapłaty, do poniesienia, zobowiązani* do zapłaty, niewpłacon*',
  dutyDue: 'do zapłaty cło, wezwanie do zapłaty cła',
  chargeDue: 'za pobraniem, pobranie, pobrani*, dopłat*, niedostateczna opłata, pobraniow*',
  scheduled:
    'planowan*, przewidywan*, zostanie doręczon*, zostanie dostarczon*, umówion*, ponowna próba, termin doręczenia, data doręczenia, kolejna próba, ponowne doręczenie, zaplanowan*, dostawa zaplanowana, spodziewan*, szacowan*, jutro, termin dostawy, przewidziana na, przewidzian*, następnym dniu',
  label:
    'etykiet*, zarejestrowan*, przygotowan* przez nadawcę, przygotowana przez nadawcę, elektroniczn*, dane przesyłki, oczekuje na nadanie, utworzon*, awizacj*, oczekiwanie na nadanie, przygotowan*, zlecenie, nie została jeszcze nadana, utworzono, przyjęto dane, nadawca przygotow*, zapowiedzian*, jeszcze nie nadan*, wygenerowan*, przyjęto zlecenie, dane otrzymane, nie otrzymaliśmy, przygotowuje, nienadan*, oczekujemy na nadanie, gotowa do nadania, awizo elektroniczne, zapowiedź, przed przybyciem, przed nadejściem',
  inTransit:
    'w drodze, w transporcie, transport*, w tranzycie, sortowan*, tranzyt*, przewoz*, przesort*, przemieszcz*, w przewozie, posortowan*, załadowan*, w podróży',
  update:
    'aktualizac*, status*, zdarzenie, przesłano dane, transmisj*, zmiana statusu, dane celne, przesłano informacj*, zaktualizow*, wysłano dane, czynność, czynności, aktywność, z wyprzedzeniem, drogą elektroniczną',
  notice:
    'sms, e mail, powiadomieni*, powiadomion*, nie jest wymagan*, wiadomość, przekierowan*, zmiana, punktualnie, zgodnie z planem, nie są wymagane, email, poinformowan*, telefonicz*, na prośbę, zmieniono, przypomnienie, ankiet*, nie wymaga, nie trzeba, na życzenie, zawiadomion*, nie musisz, nie wymaga działań, prosimy o cierpliwość, informujemy, nie jest konieczn*, nie są konieczn*, nie jest potrzebn*, nie są potrzebn*, prosimy czekać, przypominamy, żadne działanie, wszystkie wymagane, wszystkie potrzebne, wszystkie niezbędne',
  notFound:
    'nie znaleziono, brak danych, brak informacji, nie odnaleziono numeru, nie istnieje w systemie, brak przesyłki, nie figuruje, brak danych o przesyłce, brak informacji o przesyłce',
  pickupFailed:
    'nieudany odbiór, odbiór nieudany, nie odebrano od nadawcy, próba odbioru, odbiór od nadawcy nieudany, nie udało się odebrać, brak odbioru od nadawcy, odbiór niezrealizowany, paczka niegotowa, nieudana próba odbioru',
  expired: 'śledzenie wygasło, śledzenie zakończone',
  exception: 'wyjątek, nieprawidłowość, niestandardow*, incydent, problem',
  atCustoms: 'w urzędzie celnym, w kontroli celnej, na cle, w cle, u celników, w oddziale celnym, w izbie celnej',
  estimated:
    'przewidywan* doręczen*, przewidywan* dostaw*, przewidywan* termin*, przewidywan* data, przewidywan* dat*, szacowan* data, szacowan* dat*, szacowan* termin*, szacowan* dostaw*, oczekiwan* data, spodziewan* data, spodziewan* dostaw*, spodziewan* doręczeni*, orientacyjn*, planowana data doręczenia, planowana data dostawy, planowany termin, przewidywan* data doręczenia, przewidywan* data dostawy, przewidywan* termin doręczenia, przewidywan* termin dostawy, szacowan* data doręczenia, szacowan* data dostawy, szacowan* termin doręczenia, szacowan* termin dostawy, spodziewan* data doręczenia, spodziewan* data dostawy, oczekiwan* data dostawy, oczekiwan* data doręczenia',
  must: 'ma być, mają być, musi zostać, musi być, powinna zostać, powinna być, powinien zostać, do zwrotu',
  not: 'nie, bez, brak możliwości, ani, nigdy, żaden, niemożliw*, nie został*, nie jest, jeszcze nie, żadn*, nie ma, nic, brak należności, brak opłat, brak cła',
  will: 'zostanie, zostaną, będzie, będą, planowan*, jutro, wkrótce, przewidywan*, ma zostać, nastąpi, mają zostać, niebawem, po przybyciu, po nadejściu',
  ongoing: 'w trakcie, jest, jest w, są, obecnie, właśnie, trwa, aktualnie',
  if: 'jeśli, jeżeli, gdy, w przypadku, w razie, o ile, chyba że, gdyby, po upływie, bez zapłaty, bez opłacenia, bez odbioru, bez płatności, brak zapłaty spowoduje, w razie braku, w wypadku, przy braku, brak wpłaty spowoduje, brak płatności spowoduje, brak opłaty spowoduje, brak odbioru spowoduje, nieopłacenie, niezapłacenie, nieodebranie, po tym terminie, po terminie, jeśli nie, po upłynięciu, pod rygorem, skutkuje, spowoduje, w innym',
  maybe: 'może, mogą, możliw*, ewentualn*, być może',
  and: 'i, ale, lecz, ponieważ, z powodu, oraz, więc, gdyż, dlatego, a, jednak, po czym, bo, powodu, z uwagi, ze względu, w związku, zatem, natomiast, w celu, powód',
  message: 'sms, e mail, email, powiadomienie',
  solved:
    'zdjęt*, uchylon*, cofnięt*, rozwiązan*, skorygowan*, poprawion*, wyjaśnion*, usunięt*, zniesion*, naprawion*, uregulowan* sprawa, odblokow*, wyeliminowan*',
  yet: 'jeszcze, wciąż, nadal',
  formerly:
    'wcześniej, uprzednio, poprzednio, początkowo, pierwotnie, tymczasowo, najpierw, dotychczas zatrzyman*, dotąd zatrzyman*, przejściowo, chwilowo',
  else: 'w przeciwnym, albo, lub przesyłka, inaczej, pod groźbą, w przeciwnym razie, w innym wypadku, lub zostanie, po czym zostanie, następnie zostanie',
};
